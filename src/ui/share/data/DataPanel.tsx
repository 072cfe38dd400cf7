import { useState } from 'react';
import { saveBlob, saveText } from '#browser/files.ts';
import { makeOneFile } from '#browser/oneFile.ts';
import { writeDocument } from '#core/document/write.ts';
import { toBibtex } from '#core/export/bibtex.ts';
import { toCsl } from '#core/export/csl.ts';
import { toGexf } from '#core/export/gexf.ts';
import { type ExportGraph, toExportGraph } from '#core/export/graph.ts';
import { toGraphml } from '#core/export/graphml.ts';
import { collaborationsCsv, personsCsv } from '#core/export/tables.ts';
import { toVosviewer } from '#core/export/vosviewer.ts';
import type { TopicId, Work } from '#core/model/document.ts';
import { lookOf } from '#draw/palette.ts';
import { LIGHT } from '#draw/theme.ts';
import { networkOf } from '#state/graph.ts';
import { statusOf, visibleOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { viewTextOf } from '#state/story.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { TalkPack } from '../pack/TalkPack.tsx';
import css from '../Share.module.css';

interface Format {
  readonly label: string;
  readonly use: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (state: State) => string | Promise<Blob>;
}

const NETWORK: readonly Format[] = [
  ...[
    {
      label: 'People, CSV',
      use: 'a row a person',
      extension: 'people.csv',
      type: 'text/csv',
      write: personsCsv,
    },
    {
      label: 'Collaborations, CSV',
      use: 'a row a pair',
      extension: 'collaborations.csv',
      type: 'text/csv',
      write: collaborationsCsv,
    },
    { label: 'GEXF', use: 'for Gephi', extension: 'gexf', type: 'application/gexf+xml', write: toGexf },
    {
      label: 'GraphML',
      use: 'for Cytoscape, yEd, NetworkX, igraph',
      extension: 'graphml',
      type: 'application/graphml+xml',
      write: toGraphml,
    },
    {
      label: 'VOSviewer JSON',
      use: 'for VOSviewer and VOSviewer Online',
      extension: 'vosviewer.json',
      type: 'application/json',
      write: toVosviewer,
    },
  ].map(({ write, ...format }) => ({
    ...format,
    write: (state: State) =>
      (write as (graph: ExportGraph, title: string) => string)(graphOf(state), state.document.title),
  })),
];

const WORKS: readonly Format[] = [
  {
    ...{
      label: 'BibTeX',
      use: 'for LaTeX and most programs',
      extension: 'bib',
      type: 'application/x-bibtex',
    },
    write: (state) => toBibtex(worksOf(state)),
  },
  {
    ...{ label: 'CSL-JSON', use: 'for Zotero and Pandoc', extension: 'csl.json', type: 'application/json' },
    write: (state) => toCsl(worksOf(state)),
  },
];

const WHOLE: readonly Format[] = [
  {
    ...{ label: 'Coterie document', use: 'all works, decisions, topics, eras, scenes and places' },
    ...{ extension: 'coterie.json', type: 'application/json' },
    write: ({ document }) => writeDocument(document),
  },
];

const ALONE: readonly Format[] = [
  {
    ...{
      label: 'One HTML file',
      use: 'the live map with its scenes, for halls without a network',
      extension: 'html',
    },
    type: 'text/html',
    write: (state) => makeOneFile(state.document, viewTextOf(state)),
  },
];

const worksOf = (state: State): readonly Work[] => visibleOf(state).map(({ work }) => work);

function graphOf(state: State): ExportGraph {
  const { document } = state;
  const marks = new Map(document.topics.map(({ id, mark }) => [id, mark]));
  const colorOf = (topic: TopicId | undefined): string => {
    const { hue } = lookOf(topic === undefined ? 0 : marks.get(topic));
    return LIGHT.hues[hue - 1] ?? LIGHT.other;
  };
  return toExportGraph({ network: networkOf(state), document, colorOf });
}

/** What is shown, as data for other programs, and the whole document for Coterie. */
export function DataPanel() {
  const status = useCoterie(statusOf);
  const [said, setSaid] = useState('');
  return (
    <div className={css.panel}>
      <Group title={`The network as shown: ${status}`} formats={NETWORK} onSaid={setSaid} />
      <Group title="The works as shown" formats={WORKS} onSaid={setSaid} />
      <Group title="For a talk" formats={ALONE} onSaid={setSaid} />
      <TalkPack />
      <Group title="Everything, whatever is filtered" formats={WHOLE} onSaid={setSaid} />
      <p role="status">{said}</p>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly formats: readonly Format[];
  readonly onSaid: (words: string) => void;
}

function Group({ title, formats, onSaid }: GroupProps) {
  const store = useStore();
  const save = async ({ label, extension, type, write }: Format): Promise<void> => {
    const state = store.getState();
    const name = `${state.document.title}.${extension}`;
    try {
      const made = write(state);
      if (typeof made === 'string') saveText(name, made, type);
      else saveBlob(name, await made);
      onSaid(`${label} saved.`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onSaid(`${label} could not be made. ${why} The other formats are not concerned.`);
    }
  };
  return (
    <section className={css.group}>
      <h3>{title}</h3>
      <ul>
        {formats.map((format) => (
          <li key={format.label}>
            <button type="button" className={controls.pill} onClick={() => void save(format)}>
              {format.label}
            </button>
            <span>{format.use}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
