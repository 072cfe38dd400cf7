import type { BibRecord } from '#core/bibliography/record.ts';
import { type Allows, type Clusters, createClusters, type Edge } from './cluster.ts';
import { sameOrVersion } from './compare.ts';
import { copiesOf, edgesOf, LOOK_COUNT } from './edges.ts';
import type { Facts } from './facts.ts';
import { type Matched, toOutcome } from './outcome.ts';

export type { Matched };

/** How far the matching has come: steps done, steps in all. */
export type OnStep = (done: number, of: number) => void;

/** A newcomer is compared with so many of a cluster: clusters are small, but for broken files. */
const ASKED = 8;
/** From the first to the last version of a work, in years. */
const LONGEST_LIFE = 8;

/**
 * Which records are the same publication, which are versions of one work, and which may be. The order of the records
 * does not matter. A record and its copy are always duplicates, whatever they hold.
 *
 * Time grows nearly in line with the number of records. Where more than forty share a title or another block, each is
 * compared only with the twelve that follow it by title, authors and year: among very many records of one title some
 * links may then be missed, and none is made that would not be made otherwise.
 */
export function matchRecords(records: readonly BibRecord[], onStep?: OnStep): Matched {
  const steps = LOOK_COUNT + 2;
  const copies = copiesOf(records);
  onStep?.(1, steps);
  const facts = copies.map((copy) => copy.facts);
  const edges = edgesOf(facts, (done) => onStep?.(done + 1, steps));
  const same = createClusters(facts, allowsSame(facts));
  const refused = new Set(edges.filter((edge) => edge.is === 'duplicate' && !same.join(edge)));
  const works = createClusters(facts, allowsVersion(same));
  for (const edge of edges) if (edge.is === 'duplicate' && !refused.has(edge)) works.join(edge);
  // Those that would be duplicates, but for a third record that stands between them, are versions.
  const ties = edges.filter((edge) => (edge.is === 'version' || refused.has(edge)) && works.join(edge));
  const outcome = toOutcome({ records, copies, edges, same, works, ties });
  onStep?.(steps, steps);
  return outcome;
}

/** A publication holds nobody who is plainly another publication; an id of its own overrules that. */
function allowsSame(facts: readonly Facts[]): Allows {
  return (one, other, edge) =>
    edge.isStrict === true ||
    one.members.slice(0, ASKED).every((a) =>
      other.members.slice(0, ASKED).every((b) => {
        const [x, y] = [facts[a], facts[b]];
        return x === undefined || y === undefined || sameOrVersion(x, y) === 'duplicate';
      }),
    );
}

function allowsVersion(same: Clusters): Allows {
  return (one, other, edge: Edge) => {
    if (same.of(edge.a) === same.of(edge.b)) return true;
    return Math.max(one.lastYear, other.lastYear) - Math.min(one.firstYear, other.firstYear) <= LONGEST_LIFE;
  };
}
