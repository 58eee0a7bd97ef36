import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Icon } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';
import type { Preset } from './presets.ts';
import { shortcuts } from './shortcuts.ts';

/** What mouse, fingers and keys do, from the same tables that make them do it. */
export function HelpButton(props: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly presets: readonly Preset[];
}): ReactElement {
  const windows = props.presets.flatMap(({ key, name }) => (key === undefined ? [] : [[key, name] as const]));
  const keys = shortcuts.map(({ printed, label }) => [printed, label] as const);
  return (
    <DialogTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      <Button className="button" aria-label={texts.tools.help}>
        <Icon name="help" />
        <span className="tool-label">{texts.tools.help}</span>
      </Button>
      <Popover className="popover help-popover" placement="bottom end" offset={4}>
        <Dialog className="help">
          <Heading slot="title" className="help-title">
            {texts.help.title}
          </Heading>
          <div className="help-columns">
            <div>
              <Rows title={texts.help.mouse} rows={texts.help.mouseRows} />
              <Rows title={texts.help.touch} rows={texts.help.touchRows} />
              <Rows title={texts.tools.presets} rows={windows} areKeys />
            </div>
            <Rows title={texts.help.keyboard} rows={keys} areKeys />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, meaning: string])[];
  readonly areKeys?: boolean;
}): ReactElement {
  return (
    <section className="help-rows">
      <h3>{props.title}</h3>
      <dl>
        {props.rows.map(([name, meaning]) => (
          <div key={name}>
            <dt>{props.areKeys === true ? <kbd className="key">{name}</kbd> : name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
