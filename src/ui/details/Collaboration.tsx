import { introductionOf } from '#core/collaboration/introduced.ts';
import { jointEntries, tieOf, yearsOf } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import type { Counting, CountingMethod } from '#core/network/counting.ts';
import { count } from '#core/network/status.ts';
import { countedOf, tallyOf, toCatalogOf, visibleOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { decimalWords, yearsWords } from '#ui/parts/words.ts';
import { DotChart } from './DotChart.tsx';
import css from './details.module.css';
import { IntroductionText } from './IntroductionText.tsx';
import { PersonLink } from './PersonLink.tsx';
import { Part, Sheet } from './Sheet.tsx';
import { TopicShares } from './TopicShares.tsx';
import { TopicStrip } from './TopicStrip.tsx';
import { WorkList } from './WorkList.tsx';

const selectCounting = (state: State) => state.counting;
const selectOwner = (state: State) => state.document.owner;

const METHODS: { readonly [M in CountingMethod]: string } = {
  full: 'each joint work counts 1',
  fractional: 'each joint work counts 1/(authors − 1)',
  pair: 'each joint work counts 2/(n(n − 1)) for n authors',
};

interface CollaborationProps {
  readonly a: PersonId;
  readonly b: PersonId;
}

/** What two people did together, and who may have introduced them. */
export function Collaboration({ a, b }: CollaborationProps) {
  const catalog = useCoterie(toCatalogOf);
  const visible = useCoterie(visibleOf);
  const counted = useCoterie(countedOf);
  const tally = useCoterie(tallyOf);
  const counting = useCoterie(selectCounting);
  const owner = useCoterie(selectOwner);
  const shown = jointEntries(visible, [a, b]);
  const works = jointEntries(counted, [a, b]).length;
  const tie = tieOf(tally, a, b);
  const years = yearsWords(yearsOf(shown));
  const isOwners = owner === a || owner === b;
  const nameA = catalog.persons.get(a)?.name ?? a;
  const nameB = catalog.persons.get(b)?.name ?? b;
  return (
    <Sheet
      kicker="Collaboration"
      heading={
        <>
          <PersonLink person={a} /> and <PersonLink person={b} />
        </>
      }
    >
      <p className={css.lead}>
        {shown.length === works
          ? count(works, 'joint work')
          : `${shown.length} of ${count(works, 'joint work')}`}
        {years !== '' && `, ${years}`}
      </p>
      <p className={css.quiet}>
        {tie === undefined
          ? whyNoTie(shown.length, isOwners, counting)
          : `Weight ${decimalWords(tie.weight)}: ${METHODS[counting.method]}`}
      </p>
      {shown.length > 0 && (
        <Part title={isOwners ? 'What we did together' : 'What they did together'}>
          <TopicStrip entries={shown} />
          <DotChart entries={shown} />
          <TopicShares entries={shown} />
        </Part>
      )}
      <Part title={isOwners ? 'Who introduced us' : 'Who introduced them'}>
        <IntroductionText
          a={{ id: a, name: nameA }}
          b={{ id: b, name: nameB }}
          introduction={introductionOf(tying(counted, counting.maxAuthors), a, b)}
        />
      </Part>
      <WorkList title="Joint works" entries={shown} of={works} />
    </Sheet>
  );
}

/** To be on the same list of a thousand names is no meeting. */
function tying(entries: readonly Entry[], most: Counting['maxAuthors']): readonly Entry[] {
  return most === 'all' ? entries : entries.filter(({ authors }) => authors.length <= most);
}

function whyNoTie(shown: number, isOwners: boolean, counting: Counting): string {
  if (shown === 0) return 'None of their joint works passes the filters.';
  if (isOwners && counting.owner === 'hide') return 'Not drawn: the owner is left out of the picture.';
  return 'Not drawn: a threshold, or the longest list of authors that makes ties, leaves it out.';
}
