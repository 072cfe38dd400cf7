import type { FileSource } from './importJob.ts';

/** Hands the visitor a text file. The name keeps letters and figures alone, so that any system takes it. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Files that the visitor handed over, as names and contents. */
export function toSources(files: Iterable<File> | null | undefined): readonly FileSource[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
}
