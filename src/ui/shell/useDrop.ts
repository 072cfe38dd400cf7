import { useEffect, useState } from 'react';
import { toSources } from '#browser/files.ts';
import type { FileSource } from '#browser/importJob.ts';

const TYPED_IN = 'input, textarea, [contenteditable="true"]';
/** Shorter than this a text on the clipboard is no bibliography. */
const SHORTEST = 40;

/** Files dropped or pasted anywhere on the page, and text pasted where nothing is typed. True while files are over it. */
export function useDrop(onFiles: (files: readonly FileSource[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles(toSources(event.dataTransfer?.files));
    };
    const paste = (event: ClipboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest(TYPED_IN) !== null;
      if (isTyping) return;
      const files = toSources(event.clipboardData?.files);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) onFiles(files);
      else if (text.trim().length >= SHORTEST) onFiles([{ name: 'Pasted text', blob: new Blob([text]) }]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [onFiles]);
  return isOver;
}
