import type { FileSource } from './importJob.ts';

/** Hands the visitor a text file. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Hands the visitor a file. Its name keeps letters and figures alone, so that any system takes it. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const fileNameOf = (name: string): string => name.replace(/[^\p{L}\p{N}.]+/gu, '-');

/** Files that the visitor handed over, as names and contents. */
export function toSources(files: Iterable<File> | null | undefined): readonly FileSource[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
}
