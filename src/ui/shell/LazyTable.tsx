import { lazy, Suspense } from 'react';

const TableView = lazy(async () => ({ default: (await import('#ui/table/TableView.tsx')).TableView }));

export function LazyTable() {
  return (
    <Suspense fallback={<p role="status">Opening the table…</p>}>
      <TableView />
    </Suspense>
  );
}
