import { Dialog } from '#ui/parts/Dialog.tsx';
import { Keys } from '#ui/parts/Keys.tsx';
import type { Command, CommandGroup } from './commands.ts';
import css from './HelpSheet.module.css';
import { setLetterKeys, useLetterKeys } from './letterKeys.ts';

interface HelpSheetProps {
  readonly commands: readonly Command[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Keys that only work while the map has the focus. */
const MAP_KEYS: readonly (readonly [readonly string[], string])[] = [
  [['↑', '↓', '←', '→'], 'Walk to the nearest person'],
  [['[', ']'], 'Along the coauthors, by strength'],
  [['Enter'], 'Select'],
  [['Space'], 'Add to the selection'],
  [['Home', 'End'], 'Whoever has most works; back where you were'],
  [['F'], 'Focus on a circle'],
  [['M', 'P'], 'Move by arrows; pin'],
  [['+', '-', '0'], 'Zoom; the whole map'],
];

/** Keys of the talk; clickers send some of them. */
const TALK_KEYS: typeof MAP_KEYS = [
  [['→', 'Space', 'Page Down'], 'Next scene'],
  [['←', 'Page Up'], 'Back'],
  [['Home', 'End'], 'First scene; last scene'],
  [['N'], 'Speaker’s notes in a second window'],
  [['B'], 'Blank the screen, and show it again'],
  [['Esc'], 'Leave'],
];

const GROUPS: readonly CommandGroup[] = ['Find', 'Edit', 'Filters', 'View', 'Share', 'Help'];

/** All keys and commands, in a sheet of their own. */
export function HelpSheet({ commands, isOpen, onClose }: HelpSheetProps) {
  const areLettersOn = useLetterKeys();
  return (
    <Dialog heading="Keys and commands" isOpen={isOpen} onClose={onClose}>
      <div className={css.groups}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} commands={commands.filter((command) => command.group === group)} />
        ))}
        <KeyTable heading="On the map" keys={MAP_KEYS} />
        <KeyTable heading="While presenting" keys={TALK_KEYS} />
      </div>
      <label className={css.letters}>
        <input
          type="checkbox"
          checked={areLettersOn}
          onChange={(event) => setLetterKeys(event.target.checked)}
        />
        Single keys such as / and T work anywhere on the page
      </label>
    </Dialog>
  );
}

function KeyTable({ heading, keys }: { readonly heading: string; readonly keys: typeof MAP_KEYS }) {
  return (
    <section>
      <h3>{heading}</h3>
      <dl>
        {keys.map(([names, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {names.map((name) => (
                <Keys key={name} keys={name} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
}

function Group({ group, commands }: GroupProps) {
  const keyed = commands.filter(({ keys }) => keys.length > 0);
  const others = commands.filter(({ keys }) => keys.length === 0);
  if (commands.length === 0) return null;
  return (
    <section>
      <h3>{group}</h3>
      {keyed.length > 0 && (
        <dl>
          {keyed.map(({ name, label, keys }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                {keys.map((key) => (
                  <Keys key={key} keys={key} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {others.length > 0 && <p>By search: {others.map(({ label }) => label).join(' · ')}</p>}
    </section>
  );
}
