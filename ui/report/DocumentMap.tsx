import type { VNode } from 'preact';
import { formatSectionNumber } from '../format-place.ts';
import type { MapCell, MapRow } from './tally-document.ts';

interface Props {
  rows: readonly MapRow[];
  /** What the map shows, in words. */
  label: string;
  onOpen: (address: string) => void;
}

/**
 * The document, a paragraph a row and a sentence a cell, in true lengths, filled where characters are used.
 * It is one picture with a table behind it; that a pointer may open a sentence is a convenience, the lists below lead
 * to all of them.
 */
export function DocumentMap({ rows, label, onOpen }: Props): VNode {
  const longest = Math.max(1, ...rows.map(({ length }) => length));
  return (
    <div class="map" role="img" aria-label={label} onClick={({ target }) => openAt(target, onOpen)}>
      {rows.map((row) => (
        <div key={row.cells[0]?.address} class={row.isFirst ? 'row-of-map first' : 'row-of-map'}>
          <span class="section">{row.isFirst && formatSectionNumber(row.section)}</span>
          <span class="bar">
            <span style={{ inlineSize: `${percent(row.length, longest)}%` }}>
              {row.cells.map((cell) => (
                <Cell key={cell.address} cell={cell} />
              ))}
            </span>
          </span>
          <span class="count-of-row">{row.count > 0 && row.count}</span>
        </div>
      ))}
    </div>
  );
}

function Cell({ cell: { address, length, marks } }: { cell: MapCell }): VNode {
  return (
    <span class={marks.length > 0 ? 'cell on' : 'cell'} style={{ flexGrow: length }} data-address={address}>
      {marks.map(({ kind, start, end }) => (
        <i
          key={`${kind} ${start} ${end}`}
          class={`fill-${kind}`}
          style={{
            insetInlineStart: `${percent(start, length)}%`,
            inlineSize: `${percent(end - start, length)}%`,
          }}
        />
      ))}
    </span>
  );
}

function openAt(target: EventTarget | null, onOpen: Props['onOpen']): void {
  if (!(target instanceof Element)) return;
  const address = target.closest<HTMLElement>('[data-address]')?.dataset['address'];
  if (address !== undefined) onOpen(address);
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
