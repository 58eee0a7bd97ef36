import { type ReactElement, useState } from 'react';
import {
  Button,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
  ToggleButton,
} from 'react-aria-components';
import { isNarrowed, type StudySearch } from '../dicomweb/query.ts';
import { Icon } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';
import { changeSearch, clearSearch } from './list-store.ts';

/** The fields above the list; each change is a new search. */
export function SearchForm(props: {
  readonly search: StudySearch;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}): ReactElement {
  const { search } = props;
  const [shows, setShows] = useState(false);
  return (
    <search className={shows ? 'search search-all' : 'search'} aria-label={texts.search.title}>
      <Field label={texts.search.name} field="name" search={search} />
      <ToggleButton className="button search-toggle" isSelected={shows} onChange={setShows}>
        {texts.search.more}
        <Icon name={shows ? 'up' : 'down'} />
      </ToggleButton>
      <Field label={texts.search.patientId} field="patientId" search={search} />
      <Field label={texts.search.from} field="from" type="date" search={search} />
      <Field label={texts.search.to} field="to" type="date" search={search} />
      <ModalityField value={search.modality} />
      <Field label={texts.search.accession} field="accession" search={search} />
      <div className="search-actions">
        <Button className="button" isDisabled={!isNarrowed(search)} onPress={clearSearch}>
          <Icon name="close" />
          {texts.search.clear}
        </Button>
        <Button className="button button-icon" aria-label={texts.search.refresh} onPress={props.onRefresh}>
          {props.busy ? <span className="spinner spinner-small" /> : <Icon name="refresh" />}
        </Button>
      </div>
    </search>
  );
}

function Field(props: {
  readonly label: string;
  readonly field: Exclude<keyof StudySearch, 'modality'>;
  readonly type?: 'text' | 'date';
  readonly search: StudySearch;
}): ReactElement {
  const { field, type = 'text' } = props;
  return (
    <TextField
      className={`field field-${field}`}
      type={type}
      value={props.search[field]}
      onChange={value => changeSearch({ [field]: value })}
    >
      <Label className="field-label">{props.label}</Label>
      <Input className="input" autoComplete="off" spellCheck="false" maxLength={64} />
    </TextField>
  );
}

function ModalityField({ value }: { readonly value: string }): ReactElement {
  return (
    <Select
      className="field field-modality"
      value={value === '' ? ANY : value}
      onChange={(key: Key | null) => changeSearch({ modality: key === null || key === ANY ? '' : String(key) })}
    >
      <Label className="field-label">{texts.search.modality}</Label>
      <Button className="button select-button">
        <SelectValue className="select-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          <ListBoxItem className="list-item" id={ANY}>
            {texts.search.any}
          </ListBoxItem>
          {modalities.map(modality => (
            <ListBoxItem className="list-item" key={modality} id={modality}>
              {modality}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

const ANY = 'any';

/** The defined terms of PS3.3 §C.7.3.1.1.1 that studies are looked for by. */
const modalities =
  'CT MR US CR DX MG PT NM XA RF XC ES ECG OP OPT SM IO PX BMD RTIMAGE RTSTRUCT RTDOSE RTPLAN SEG SR PR KO DOC OT'.split(
    ' ',
  );
