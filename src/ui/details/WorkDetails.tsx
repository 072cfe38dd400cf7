import { Award, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { leaveVersions } from '#core/import/versions.ts';
import { type Catalog, dateOf, type Entry, isPerson, printedName } from '#core/model/catalog.ts';
import type { Authorship, PersonId, TopicId, Work, WorkId } from '#core/model/document.ts';
import { reassignWork } from '#core/topics/edits.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { markOf, selectTopics } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import { dateWords, doiLink, KIND_NOUNS, KIND_WORDS, safeLink } from '#ui/parts/words.ts';
import css from './details.module.css';
import { Unknown } from './PersonDetails.tsx';
import { PersonLink } from './PersonLink.tsx';
import { Part, Sheet } from './Sheet.tsx';
import { otherVersions } from './versions.ts';
import { WorkLink } from './WorkLink.tsx';

const selectDocument = (state: State) => state.document;

export function WorkDetails({ work: id }: { readonly work: WorkId }) {
  const catalog = useCoterie(toCatalogOf);
  const entry = catalog.byId.get(id);
  if (entry === undefined) return <Unknown />;
  const { work } = entry;
  return (
    <Sheet
      kicker={KIND_NOUNS[work.kind].replace(/^an? /, '').replace(/^./, (c) => c.toUpperCase())}
      heading={<span className={css.title}>{work.title}</span>}
    >
      <Authors entry={entry} catalog={catalog} />
      <Links work={work} />
      <Part title="Published">
        <Facts work={work} catalog={catalog} />
      </Part>
      <Part title="Topic">
        <TopicField work={work} />
      </Part>
      <Versions work={work} />
    </Sheet>
  );
}

interface AuthorsProps {
  readonly entry: Entry;
  readonly catalog: Catalog;
}

function Authors({ entry, catalog }: AuthorsProps) {
  const { author } = entry.work;
  return (
    <>
      <p className={css.authors}>
        {author.map((one, i) => {
          const name = printedName(one);
          const person = personOf(one, i, { entry, catalog });
          return (
            <span key={`${name} ${person}`}>
              {person === undefined ? name : <PersonLink person={person} as={name} />}
              {one.equal === true && '*'}
              {i < author.length - 1 && ', '}
            </span>
          );
        })}
        {entry.work.cutShort === true && ' and others, whom the source leaves out'}
      </p>
      {author.some(({ equal }) => equal === true) && <p className={css.quiet}>* contributed equally</p>}
    </>
  );
}

/** Somebody printed twice stands once among the entry's persons; only then do the places not match. */
function personOf(author: Authorship, place: number, { entry, catalog }: AuthorsProps): PersonId | undefined {
  if (!isPerson(author)) return undefined;
  if (author.person !== undefined) return author.person;
  if (entry.authors.length === entry.work.author.length) return entry.authors[place];
  const name = printedName(author);
  return entry.authors.find((id) => {
    const person = catalog.persons.get(id);
    return person?.name === name || person?.names.includes(name) === true;
  });
}

function Facts({ work, catalog }: { readonly work: Work; readonly catalog: Catalog }) {
  const date = dateOf(work);
  const era = catalog.document.eras.find(({ id }) => id === catalog.byId.get(work.id)?.era);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Venue', work['container-title'] ?? work['container-title-short']],
    ['Number', work.number],
    ['Date', date === undefined ? 'no date in the list' : dateWords(date)],
    ['Kind', KIND_WORDS[work.kind]],
    ['Era', era?.name],
    ['Accepted', work.acceptance?.printed],
  ];
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([term, fact]) =>
          fact === undefined || fact === '' ? null : (
            <div key={term} className={css.fact}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      {work.award?.map((award) => (
        <p key={award} className={css.award}>
          <Award size={16} aria-hidden /> {award}
        </p>
      ))}
    </>
  );
}

function Links({ work }: { readonly work: Work }) {
  const url = safeLink(work.URL);
  const doi = doiLink(work.DOI);
  if (url === undefined && doi === undefined) return null;
  return (
    <p className={css.tools}>
      {url !== undefined && <Outward href={url}>{new URL(url).hostname.replace(/^www\./, '')}</Outward>}
      {doi !== undefined && doi !== url && <Outward href={doi}>DOI</Outward>}
    </p>
  );
}

function Outward({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a className={controls.pill} href={href} target="_blank" rel="noopener noreferrer">
      <ExternalLink size={15} aria-hidden /> {children}
    </a>
  );
}

function TopicField({ work }: { readonly work: Work }) {
  const document = useCoterie(selectDocument);
  const topics = useCoterie(selectTopics);
  const actions = useActions();
  const [first, ...others] = work.topics;
  const reassign = (value: string) =>
    actions.editDocument(
      'Reassign work',
      reassignWork(document, work.id, value === '' ? undefined : (value as TopicId)),
    );
  return (
    <>
      <label className={css.line}>
        <Mark mark={markOf(topics, first)} />
        <span className={css.unseen}>Topic of this work</span>
        <select
          className={controls.field}
          value={first ?? ''}
          onChange={(event) => reassign(event.target.value)}
        >
          {document.topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">Other</option>
        </select>
      </label>
      {others.length > 0 && (
        <p className={css.quiet}>
          Also in {others.map((topic) => topics.get(topic)?.name ?? topic).join(', ')}
        </p>
      )}
    </>
  );
}

function Versions({ work }: { readonly work: Work }) {
  const document = useCoterie(selectDocument);
  const actions = useActions();
  const others = otherVersions(document, work.id);
  const group = document.versions.find(({ works }) => works.includes(work.id));
  if (group === undefined || others.length === 0) return null;
  return (
    <Part title="Versions of the same research">
      {group.formal === work.id && <p className={css.text}>This one dates and names it.</p>}
      <ul>
        {others.map((other) => (
          <li key={other.id} className={css.text}>
            <WorkLink work={other} />
            <br />
            {versionWords(other, group.formal === other.id)}
          </li>
        ))}
      </ul>
      <p className={css.quiet}>
        {group.why}{' '}
        <button
          type="button"
          className={controls.link}
          onClick={() => actions.editDocument('Take out of the versions', leaveVersions(document, work.id))}
        >
          This one is a work of its own
        </button>
      </p>
    </Part>
  );
}

function versionWords(work: Work, isFormal: boolean): string {
  const year = dateOf(work)?.[0];
  return [KIND_NOUNS[work.kind], year, isFormal ? 'which dates and names it' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
}
