import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Order } from '#core/table/rows.ts';
import { useWindowed } from '#ui/parts/useWindowed.ts';
import css from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly isNumber: boolean;
  readonly value: (row: Row) => string | number | undefined;
  /** As it is written in a cell, where that differs from the value. */
  readonly words?: (row: Row) => string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Already in order. */
  readonly rows: readonly Row[];
  readonly order: Order<string>;
  readonly onOrder: (order: Order<string>) => void;
  readonly keyOf: (row: Row) => string;
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row, add: boolean) => void;
  readonly onHover: (row: Row | undefined) => void;
}

const ROW = 32;
const WHOLE = 300;
const PAGE = 10;

/** A sortable table of one tab stop: arrows walk the rows, Enter selects, Space adds. Long ones draw what is in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, order, onOrder } = props;
  const table = useRef<HTMLTableElement>(null);
  const { from, until } = useWindowed(table, rows.length, { row: ROW, whole: WHOLE });
  const [asked, setCurrent] = useState(0);
  const wanted = useRef<number>(undefined);
  const current = asked >= from && asked < until ? asked : from;
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const button = table.current?.querySelector<HTMLElement>(`[data-place="${wanted.current}"] button`);
    if (button === null || button === undefined) return;
    wanted.current = undefined;
    button.focus();
  });
  const go = (to: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    wanted.current = at;
    setCurrent(at);
    if (at === 0) table.current?.scrollIntoView({ block: 'start' });
    if (at === rows.length - 1) table.current?.scrollIntoView({ block: 'end' });
  };
  const onKey = (event: KeyboardEvent) => {
    const by = STEPS.get(event.key);
    if (by === undefined) return;
    event.preventDefault();
    go(by === 0 ? 0 : current + by);
  };
  return (
    <table ref={table} className={css.table} aria-rowcount={rows.length + 1}>
      <caption>{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <Gap rows={from} columns={columns.length} />
      <tbody onKeyDown={onKey} onPointerLeave={() => props.onHover(undefined)}>
        {rows.slice(from, until).map((row, i) => (
          <BodyRow
            key={props.keyOf(row)}
            table={props}
            row={row}
            place={from + i}
            isCurrent={from + i === current}
            onCurrent={() => setCurrent(from + i)}
          />
        ))}
      </tbody>
      <Gap rows={rows.length - until} columns={columns.length} />
    </table>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE],
  ['PageUp', -PAGE],
  ['Home', 0],
  ['End', Number.MAX_SAFE_INTEGER],
]);

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly order: Order<string>;
  readonly onOrder: (order: Order<string>) => void;
}

/** The first click puts the most first, or the names from A. */
function HeadCell<Row>({ column, order, onOrder }: HeadCellProps<Row>) {
  const isSorted = order.by === column.key;
  const usual = column.isNumber ? 'descending' : 'ascending';
  const turned = order.direction === 'ascending' ? 'descending' : 'ascending';
  const Arrow = order.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={isSorted ? order.direction : 'none'} data-number={column.isNumber}>
      <button
        type="button"
        className={css.sorter}
        data-sorted={isSorted}
        data-number={column.isNumber}
        onClick={() => onOrder({ by: column.key, direction: isSorted ? turned : usual })}
      >
        {column.label}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}

interface BodyRowProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly row: Row;
  readonly place: number;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
}

function BodyRow<Row>({ table, row, place, isCurrent, onCurrent }: BodyRowProps<Row>) {
  const [head, ...cells] = table.columns;
  const isSelected = table.isSelected(row);
  if (head === undefined) return null;
  return (
    <tr
      aria-rowindex={place + 2}
      data-place={place}
      data-selected={isSelected}
      onPointerEnter={() => table.onHover(row)}
      onClick={(event) => table.onSelect(row, event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      <th scope="row">
        <button
          type="button"
          className={css.pick}
          aria-pressed={isSelected}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={() => {
            onCurrent();
            table.onHover(row);
          }}
          onBlur={() => table.onHover(undefined)}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            table.onSelect(row, true);
          }}
        >
          {wordsOf(head, row)}
        </button>
      </th>
      {cells.map((column) => (
        <td key={column.key} data-number={column.isNumber}>
          {wordsOf(column, row)}
        </td>
      ))}
    </tr>
  );
}

function wordsOf<Row>(column: Column<Row>, row: Row): string | number | undefined {
  return column.words === undefined ? column.value(row) : column.words(row);
}

function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ blockSize: rows * ROW }} />
      </tr>
    </tbody>
  );
}
