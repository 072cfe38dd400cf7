import { type FormEvent, useId, useState } from 'react';
import { toSources } from '#browser/files.ts';
import type { FileSource } from '#browser/importJob.ts';
import controls from '#ui/parts/controls.module.css';
import { Dialog } from '#ui/parts/Dialog.tsx';
import css from './OpenDialog.module.css';

export interface OpenDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onFiles: (files: readonly FileSource[]) => void;
  readonly onDocuments: () => void;
}

/** Files or text from the visitor's computer. They are read here, and go nowhere. */
export function OpenDialog({ isOpen, onClose, onFiles, onDocuments }: OpenDialogProps) {
  const id = useId();
  const [text, setText] = useState('');
  const open = (files: readonly FileSource[]) => {
    if (files.length === 0) return;
    onClose();
    setText('');
    onFiles(files);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') open([{ name: 'Pasted text', blob: new Blob([text]) }]);
  };
  return (
    <Dialog heading="Open a bibliography" isOpen={isOpen} onClose={onClose}>
      <p className={css.lead}>Nothing you open leaves this computer.</p>
      <div className={css.drop}>
        <input
          id={id}
          type="file"
          multiple
          onChange={(event) => {
            open(toSources(event.currentTarget.files));
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={id} className={`${controls.strong} ${css.choose}`}>
          Choose files
        </label>
        <p>or drop them anywhere on this page, several at once.</p>
        <p className={css.formats}>
          BibTeX, RIS, PubMed, Web of Science, Scopus, EndNote, DBLP, OpenAlex, Crossref, Semantic Scholar,
          ORCID, Zotero and other CSL-JSON, CSV, a zip of these, a list in plain text, or a Coterie document.
          What a file is shows from what is in it.
        </p>
      </div>
      <form className={css.paste} onSubmit={onSubmit}>
        <label htmlFor={`${id}-text`}>Or paste entries, or the publications of a CV</label>
        <textarea
          id={`${id}-text`}
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <button type="button" className={controls.link} onClick={onDocuments}>
            Documents kept in this browser
          </button>
          <button type="submit" className={controls.strong} disabled={text.trim() === ''}>
            Read the text
          </button>
        </div>
      </form>
    </Dialog>
  );
}
