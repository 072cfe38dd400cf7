import type { PersonId, TopicId, WorkId } from '#core/model/document.ts';
import { keyOf, type Network } from '#core/network/network.ts';

/** Something that can be pointed at. A tie names its persons in either order. */
export type Target =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly a: PersonId; readonly b: PersonId }
  | { readonly kind: 'work'; readonly id: WorkId }
  | { readonly kind: 'topic'; readonly id: TopicId };

/** Who stands at full ink while the rest is dimmed. Ties of the hub are strong, or all among the lifted where there is none. */
export interface Lift {
  readonly persons: ReadonlySet<PersonId>;
  readonly hub: PersonId | undefined;
}

interface Pointing {
  readonly network: Network;
  readonly hovered?: Target | undefined;
  readonly emphasised?: ReadonlySet<PersonId> | undefined;
  readonly circle?: PersonId | undefined;
}

/** What is hovered lifts its neighbourhood; else what the caller stresses; else the circle that is looked at. */
export function liftOf(pointing: Pointing): Lift | undefined {
  const { hovered, emphasised, circle, network } = pointing;
  const lifted = hovered === undefined ? undefined : liftedBy(hovered, network);
  if (lifted !== undefined) return lifted;
  if (emphasised !== undefined) return { persons: emphasised, hub: undefined };
  return circle === undefined ? undefined : neighbourhood(circle, network);
}

function liftedBy(target: Target, network: Network): Lift | undefined {
  switch (target.kind) {
    case 'person':
      return neighbourhood(target.id, network);
    case 'tie':
      return network.hasEdge(keyOf(target.a), keyOf(target.b))
        ? { persons: new Set([target.a, target.b]), hub: undefined }
        : undefined;
    case 'work':
      return among(network, ({ works }) => works.includes(target.id));
    case 'topic':
      return among(network, ({ topics }) => topics.some(([topic]) => topic === target.id));
  }
}

function neighbourhood(person: PersonId, network: Network): Lift | undefined {
  const key = keyOf(person);
  if (!network.hasNode(key)) return undefined;
  const around = network.mapNeighbors(key, (_, node) => node.person);
  return { persons: new Set([person, ...around]), hub: person };
}

type Node = ReturnType<Network['getNodeAttributes']>;

function among(network: Network, wanted: (node: Node) => boolean): Lift | undefined {
  const persons = new Set<PersonId>();
  network.forEachNode((_, node) => {
    if (wanted(node)) persons.add(node.person);
  });
  return persons.size === 0 ? undefined : { persons, hub: undefined };
}
