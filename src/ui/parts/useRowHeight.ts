import { useState } from 'react';

const FINE = 32;
const COARSE = 44;

/** How high a row of a list is: high enough for a finger where there is one. */
export function useRowHeight(): number {
  const [height] = useState(() => (matchMedia('(pointer: coarse)').matches ? COARSE : FINE));
  return height;
}
