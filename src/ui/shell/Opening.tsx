import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Importer } from '#browser/import.ts';
import type { FileSource } from '#browser/importJob.ts';
import { newId } from '#browser/storage/ids.ts';
import { useActions, useStore } from '#ui/parts/coterie.tsx';
import css from './Opening.module.css';
import { useDrop } from './useDrop.ts';

const OpenDialog = lazy(async () => ({ default: (await import('#ui/open/OpenDialog.tsx')).OpenDialog }));
const ImportDialog = lazy(async () => ({
  default: (await import('#ui/open/ImportDialog.tsx')).ImportDialog,
}));
const Documents = lazy(async () => ({ default: (await import('#ui/documents/Documents.tsx')).Documents }));

/** The sheets through which works come in. */
export type OpeningSheet = 'open' | 'documents';

interface OpeningProps {
  readonly sheet: OpeningSheet | undefined;
  readonly onSheet: (sheet: OpeningSheet | undefined) => void;
}

/** All ways in: drop, paste, the picker, what is kept in this browser. Nothing of it is loaded before it is asked for. */
export function Opening({ sheet, onSheet }: OpeningProps) {
  const store = useStore();
  const actions = useActions();
  const [importer, setImporter] = useState<Importer>();
  const [wanted, setWanted] = useState<ReadonlySet<OpeningSheet>>(new Set());
  if (sheet !== undefined && !wanted.has(sheet)) setWanted(new Set(wanted).add(sheet));
  const importerOf = useMemo(() => {
    let made: Promise<Importer> | undefined;
    return () => {
      made ??= import('#browser/import.ts').then(({ createImporter }) =>
        createImporter(store, () => actions.setDocumentId(newId())),
      );
      return made;
    };
  }, [store, actions]);
  const open = useCallback(
    (files: readonly FileSource[]) => {
      onSheet(undefined);
      void importerOf().then((made) => {
        setImporter(made);
        made.open(files);
      });
    },
    [importerOf, onSheet],
  );
  const isOver = useDrop(open);
  const close = () => onSheet(undefined);
  return (
    <Suspense fallback={null}>
      {isOver && (
        <div className={css.over}>
          <p>Drop to open. Nothing leaves this computer.</p>
        </div>
      )}
      {wanted.has('open') && (
        <OpenDialog
          isOpen={sheet === 'open'}
          onClose={close}
          onFiles={open}
          onDocuments={() => onSheet('documents')}
        />
      )}
      {wanted.has('documents') && <Documents isOpen={sheet === 'documents'} onClose={close} />}
      {importer !== undefined && <ImportDialog importer={importer} />}
    </Suspense>
  );
}
