import { memo, type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import {
  Cell,
  Collection,
  Column,
  ResizableTableContainer,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from 'react-aria-components';
import type { StudyRow } from '../dicomweb/rows.ts';
import { formatDate, formatDateTime, formatName } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';
import { medium, narrow, useMedia } from '../ui/use-media.ts';
import { type ColumnId, columns, type Column as ListColumn } from './columns.ts';
import { useListStore } from './list-store.ts';
import { nextOrder, sortStudies } from './sort.ts';

/**
 * The studies as a table of which only the visible rows exist; arrow keys move, Enter or a click opens. Typing in the
 * search does not draw it anew: only other rows do.
 */
export const StudyTable = memo(function StudyTable(props: {
  readonly studies: readonly StudyRow[];
  readonly isFetchingMore: boolean;
  readonly onMore: () => void;
}): ReactElement {
  const { studies } = props;
  const order = useListStore(state => state.order);
  const isNarrow = useMedia(narrow);
  const isMedium = useMedia(medium);
  const rows = useMemo(() => sortStudies(studies, order), [studies, order]);
  const ref = useScrollMemory();
  const shown = isNarrow ? narrowColumns : isMedium ? mediumColumns : columns;
  const descriptor: SortDescriptor = { column: order.column, direction: order.direction };
  return (
    <ResizableTableContainer className="table-container" ref={ref}>
      <Virtualizer
        layout={TableLayout}
        layoutOptions={isNarrow ? narrowRows : rowSizes}
        key={`${isNarrow} ${isMedium}`}
      >
        <Table
          aria-label={texts.list.title}
          className="table"
          sortDescriptor={descriptor}
          onSortChange={({ column }) =>
            useListStore.setState({ order: nextOrder(order, column as ColumnId), scrollTop: 0 })
          }
        >
          <TableHeader columns={shown}>{column => <Heading column={column} />}</TableHeader>
          <TableBody>
            <Collection items={rows} dependencies={[shown]}>
              {row => <StudyLine id={row.studyInstanceUid} row={row} shown={shown} />}
            </Collection>
            <TableLoadMoreItem className="table-more" onLoadMore={props.onMore} isLoading={props.isFetchingMore}>
              <span className="spinner spinner-small" />
            </TableLoadMoreItem>
          </TableBody>
        </Table>
      </Virtualizer>
    </ResizableTableContainer>
  );
});

function Heading({ column }: { readonly column: ListColumn }): ReactElement {
  return (
    <Column
      id={column.id}
      className={column.numeric === true ? 'column column-numeric' : 'column'}
      isRowHeader={column.id === 'name'}
      allowsSorting
      width={column.width}
      minWidth={column.minWidth}
    >
      {({ sortDirection }) => (
        <>
          <span className="column-label">{column.label}</span>
          {sortDirection === undefined ? null : <Icon name={sortDirection === 'ascending' ? 'up' : 'down'} />}
        </>
      )}
    </Column>
  );
}

// React Aria knows an item by the `id` of its element.
function StudyLine(props: {
  readonly id: string;
  readonly row: StudyRow;
  readonly shown: readonly ListColumn[];
}): ReactElement {
  const { id, row, shown } = props;
  return (
    <Row
      id={id}
      className="row"
      columns={shown}
      href={`/study/${encodeURIComponent(id)}`}
      textValue={formatName(row.patientName)}
    >
      {column => (
        <Cell className={column.numeric === true ? 'cell cell-numeric' : `cell cell-${column.id}`}>
          {shown === narrowColumns ? (
            <NarrowCell column={column.id} row={row} />
          ) : (
            <span className="cell-text">{column.text(row)}</span>
          )}
        </Cell>
      )}
    </Row>
  );
}

// On a narrow page each cell has two lines: who, and what.
function NarrowCell({ column, row }: { readonly column: ColumnId; readonly row: StudyRow }): ReactElement {
  const [first, second] =
    column === 'name'
      ? [formatName(row.patientName) || texts.study.unnamedPatient, [row.patientId, formatDate(row.patientBirthDate)]]
      : [formatDateTime(row.studyDate, row.studyTime), [row.modalities.join(', '), row.studyDescription]];
  return (
    <>
      <span className="cell-first">{first}</span>
      <span className="cell-second">{second.filter(text => text !== '').join(' · ')}</span>
    </>
  );
}

/** Keeps the place of the list while a study is open, and goes to the top when the order or the search changes. */
function useScrollMemory(): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const table = ref.current?.querySelector('.table');
    if (!(table instanceof HTMLElement)) return;
    table.scrollTop = useListStore.getState().scrollTop;
    const remember = (): void => useListStore.setState({ scrollTop: table.scrollTop });
    table.addEventListener('scroll', remember, { passive: true });
    const forget = useListStore.subscribe(({ scrollTop }) => {
      if (scrollTop === 0 && table.scrollTop !== 0) table.scrollTop = 0;
    });
    return () => {
      table.removeEventListener('scroll', remember);
      forget();
    };
  }, []);
  return ref;
}

const narrowColumns: readonly ListColumn[] = columns
  .filter(({ id }) => id === 'name' || id === 'studyDate')
  .map(column => ({
    ...column,
    width: '1fr',
    minWidth: 120,
    label: column.id === 'name' ? texts.list.columns.patient : texts.list.columns.study,
  }));

// Their room is that of the page from 800 pixels on; the study itself shows the others.
const mediumColumns: readonly ListColumn[] = columns.filter(
  ({ id }) => id !== 'birthDate' && id !== 'accession' && id !== 'series',
);

const rowSizes = { rowHeight: 36, headingHeight: 34 };
const narrowRows = { rowHeight: 56, headingHeight: 38 };
