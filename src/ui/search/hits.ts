import type { Catalog } from '#core/model/catalog.ts';
import { toSearchIndex } from '#core/search/records.ts';
import { find, toFindable, toFindables } from '#core/search/search.ts';
import { remember } from '#state/selectors.ts';
import type { Target } from '#state/store.ts';
import type { Command } from '#ui/commands/commands.ts';

/** One line of the palette. */
export type Hit =
  | { readonly kind: 'target'; readonly target: Target; readonly label: string; readonly note: string }
  | { readonly kind: 'command'; readonly command: Command };

export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

const FEW = 6;
const index = remember(toSearchIndex);
const commandIndex = remember((commands: readonly Command[]) =>
  toFindables(commands.map((command) => toFindable(command, [command.label, command.group]))),
);

/** What is found, in groups that are not empty. With nothing typed, the commands that can be done now. */
export function hitsOf(catalog: Catalog, commands: readonly Command[], query: string): readonly HitGroup[] {
  const isPossible = ({ name, enabled }: Command): boolean => name !== 'search' && enabled?.() !== false;
  const possible = query.trim() === '' ? commands : find(commandIndex(commands), query, commands.length);
  const { people, works, topics } = index(catalog);
  const groups: readonly HitGroup[] = [
    { title: 'People', hits: find(people, query, FEW).map((id) => personHit(id, catalog)) },
    { title: 'Topics', hits: find(topics, query, FEW).map((id) => topicHit(id, catalog)) },
    { title: 'Works', hits: find(works, query, FEW).map((id) => workHit(id, catalog)) },
    {
      title: 'Commands',
      hits: possible
        .filter(isPossible)
        .slice(0, FEW)
        .map((command) => ({ kind: 'command', command })),
    },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

type IdOf<K extends Target['kind']> = Extract<Target, { readonly kind: K; readonly id: string }>['id'];

function personHit(id: IdOf<'person'>, { persons, worksOf }: Catalog): Hit {
  const works = worksOf.get(id)?.length ?? 0;
  const label = persons.get(id)?.name ?? id;
  return {
    kind: 'target',
    target: { kind: 'person', id },
    label,
    note: `${works} ${works === 1 ? 'record' : 'records'}`,
  };
}

function topicHit(id: IdOf<'topic'>, { document }: Catalog): Hit {
  const label = document.topics.find((topic) => topic.id === id)?.name ?? id;
  return { kind: 'target', target: { kind: 'topic', id }, label, note: 'topic' };
}

function workHit(id: IdOf<'work'>, { byId }: Catalog): Hit {
  const entry = byId.get(id);
  const venue = entry?.work['container-title-short'] ?? entry?.work.kind ?? '';
  const note = [venue, entry?.year].filter((part) => part !== undefined && part !== '').join(' ');
  return { kind: 'target', target: { kind: 'work', id }, label: entry?.work.title ?? id, note };
}
