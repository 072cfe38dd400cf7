import { lazy, Suspense, useEffect, useState } from 'react';
import type { Command } from '#ui/commands/commands.ts';
import type { ShareTab } from '#ui/share/tabs.ts';

const SOON_MS = 800;

// What the first picture does not need is fetched when it is asked for, so that the first picture is soon there.
const Table = lazy(async () => ({ default: (await import('#ui/table/TableView.tsx')).TableView }));
const details = async () => ({ default: (await import('#ui/details/Details.tsx')).Details });
const Selected = lazy(details);
const Help = lazy(async () => ({ default: (await import('#ui/commands/HelpSheet.tsx')).HelpSheet }));
const Present = lazy(async () => ({ default: (await import('#ui/present/Present.tsx')).Present }));
const Share = lazy(async () => ({ default: (await import('#ui/share/ShareDialog.tsx')).ShareDialog }));

export function LaterTable() {
  return (
    <Suspense fallback={<p role="status">Opening the table…</p>}>
      <Table />
    </Suspense>
  );
}

export function LaterDetails() {
  return (
    <Suspense fallback={null}>
      <Selected />
    </Suspense>
  );
}

export function LaterPresent() {
  return (
    <Suspense fallback={null}>
      <Present />
    </Suspense>
  );
}

interface LaterHelpProps {
  readonly commands: readonly Command[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Stays once it was asked for, so that closing it gives the focus back. */
export function LaterHelp(props: LaterHelpProps) {
  const [isWanted, setWanted] = useState(props.isOpen);
  if (props.isOpen && !isWanted) setWanted(true);
  return <Suspense fallback={null}>{isWanted && <Help {...props} />}</Suspense>;
}

interface LaterShareProps {
  readonly tab: ShareTab | undefined;
  readonly onTab: (tab: ShareTab | undefined) => void;
}

export function LaterShare(props: LaterShareProps) {
  const [isWanted, setWanted] = useState(props.tab !== undefined);
  if (props.tab !== undefined && !isWanted) setWanted(true);
  return <Suspense fallback={null}>{isWanted && <Share {...props} />}</Suspense>;
}

/** Fetches the details while nothing else is to do, since the first click will ask for them. */
export function useDetailsSoon(): void {
  useEffect(() => {
    const timer = setTimeout(() => void details(), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
}
