import { Dialog } from '#ui/parts/Dialog.tsx';
import { FilesPanel } from './FilesPanel.tsx';

interface FilesDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function FilesDialog({ isOpen, onClose }: FilesDialogProps) {
  return (
    <Dialog heading="Save the picture" isOpen={isOpen} onClose={onClose} isWide>
      {isOpen && <FilesPanel />}
    </Dialog>
  );
}
