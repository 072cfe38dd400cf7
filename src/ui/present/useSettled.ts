import { useEffect, useState } from 'react';
import { CALM_MS } from '#draw/motion.ts';

/** What was said once nothing has changed for as long as a scene takes: a clicker pressed five times is told once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), CALM_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
