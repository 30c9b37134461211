import { type PointerEvent, useRef, useState } from 'react';
import type { Region } from '../api/ask-disclosure.ts';

interface PagePictureProps {
  src: string;
  alt: string;
  page: number;
  regions: Region[];
  /** Absent where it is only looked at. */
  add?: (region: Region) => void;
}

/** One page of a copy with the frames that will be blackened; a frame is drawn by dragging. */
export function PagePicture({ src, alt, page, regions, add }: PagePictureProps) {
  const picture = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: [number, number]; to: [number, number] } | null>(null);
  const place = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = picture.current!.getBoundingClientRect();
    const share = (at: number, whole: number) => Math.round(Math.min(1, Math.max(0, at / whole)) * 10_000);
    return [share(clientX - box.left, box.width), share(clientY - box.top, box.height)];
  };
  const drawn = drag && framed(page, drag.from, drag.to);
  const end = () => {
    if (drawn && add && drawn.width > 30 && drawn.height > 30) add(drawn);
    setDrag(null);
  };
  return (
    <div
      ref={picture}
      className={add ? 'page-picture drawing' : 'page-picture'}
      onPointerDown={(event) => {
        if (!add) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = place(event);
        setDrag({ from: at, to: at });
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: place(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      <img src={src} alt={alt} draggable={false} />
      {[...regions.filter((one) => one.page === page), ...(drawn ? [drawn] : [])].map((one) => (
        <span
          key={`${one.x}-${one.y}-${one.width}-${one.height}`}
          className="black-out"
          style={{
            left: `${one.x / 100}%`,
            top: `${one.y / 100}%`,
            width: `${one.width / 100}%`,
            height: `${one.height / 100}%`,
          }}
        />
      ))}
    </div>
  );
}

const framed = (page: number, [ax, ay]: [number, number], [bx, by]: [number, number]): Region => ({
  page,
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  width: Math.abs(ax - bx),
  height: Math.abs(ay - by),
});
