import { useEffect, useRef, useState } from 'react';
import css from './Share.module.css';

/** An address is not asked for while it is being typed. */
const SETTLE_MS = 600;

interface FramePreviewProps {
  readonly address: string;
  /** Of the frame on its slide, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The very frame, as large as it will be and seen from further away, so that names and legend stand as they will there. */
export function FramePreview({ address, width, height }: FramePreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [shown, setShown] = useState(address);
  useEffect(() => {
    const timer = setTimeout(() => setShown(address), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [address]);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, room / width, (innerHeight * 0.5) / height);
  return (
    <div ref={box}>
      <div className={css.preview} style={{ inlineSize: width * scale, blockSize: height * scale }}>
        <iframe
          key={shown}
          title="Preview of the frame"
          sandbox="allow-scripts"
          src={shown}
          style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
