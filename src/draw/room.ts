/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is taken already, in a grid, so that asking is cheap with thousands of boxes. */
export interface Room<T> {
  readonly take: (box: Box, by: T) => void;
  readonly leave: (by: T) => void;
  /** Whether something that `counts` meets the box. */
  readonly isTaken: (box: Box, counts?: (by: T, taken: Box) => boolean) => boolean;
  readonly takersOf: (box: Box) => ReadonlySet<T>;
}

const CELL = 64;

export function createRoom<T>(): Room<T> {
  const cells = new Map<number, { readonly box: Box; readonly by: T }[]>();
  const gone = new Set<T>();
  const isTaken: Room<T>['isTaken'] = (box, counts) =>
    eachCell(box, (key) =>
      (cells.get(key) ?? []).some(
        (taken) => meets(taken.box, box) && !gone.has(taken.by) && (counts?.(taken.by, taken.box) ?? true),
      ),
    );
  return {
    isTaken,
    take: (box, by) => {
      gone.delete(by);
      eachCell(box, (key) => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [{ box, by }]);
        else cell.push({ box, by });
        return false;
      });
    },
    leave: (by) => {
      gone.add(by);
    },
    takersOf: (box) => {
      const takers = new Set<T>();
      isTaken(box, (by) => {
        takers.add(by);
        return false;
      });
      return takers;
    },
  };
}

function eachCell(box: Box, visit: (key: number) => boolean): boolean {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      if (visit(column * 65_536 + row)) return true;
    }
  }
  return false;
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
