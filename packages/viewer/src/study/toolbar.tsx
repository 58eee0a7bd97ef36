import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { Icon } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';
import { HelpButton } from './help.tsx';
import type { Preset } from './presets.ts';
import { canWindow } from './readings.ts';
import type { ViewportController } from './viewport-controller.ts';

/** The tools as buttons, for those who do not know the keys yet. */
export function Toolbar(props: {
  readonly viewport: ViewportController;
  readonly presets: readonly Preset[];
  readonly showsTexts: boolean;
  readonly onTexts: (shows: boolean) => void;
  readonly showsHelp: boolean;
  readonly onHelp: (shows: boolean) => void;
}): ReactElement {
  const { viewport } = props;
  const inverted = useStore(viewport.store, state => state.inverted);
  const playing = useStore(viewport.store, state => state.playing);
  const count = useStore(viewport.store, state => state.stack.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the tools are no form, so no fieldset
    <div className="toolbar" role="group" aria-label={texts.tools.label}>
      <PresetMenu viewport={viewport} presets={props.presets} />
      <ToggleButton className="button" isSelected={inverted} onChange={() => viewport.invert()}>
        <Icon name="invert" />
        <span className="tool-label">{texts.tools.invert}</span>
      </ToggleButton>
      <Button className="button" onPress={() => viewport.fit()}>
        <Icon name="fit" />
        <span className="tool-label">{texts.tools.fit}</span>
      </Button>
      <Button className="button" onPress={() => viewport.reset()}>
        <Icon name="reset" />
        <span className="tool-label">{texts.tools.reset}</span>
      </Button>
      {count > 1 ? (
        <ToggleButton className="button" isSelected={playing} onChange={() => viewport.play()}>
          <Icon name={playing ? 'stop' : 'play'} />
          <span className="tool-label">{playing ? texts.tools.stop : texts.tools.play}</span>
        </ToggleButton>
      ) : null}
      <ToggleButton className="button" isSelected={props.showsTexts} onChange={props.onTexts}>
        <Icon name="text" />
        <span className="tool-label">{texts.tools.texts}</span>
      </ToggleButton>
      <HelpButton isOpen={props.showsHelp} onOpenChange={props.onHelp} presets={props.presets} />
    </div>
  );
}

function PresetMenu(props: {
  readonly viewport: ViewportController;
  readonly presets: readonly Preset[];
}): ReactElement {
  const { viewport, presets } = props;
  const enabled = useStore(viewport.store, ({ shown }) => shown !== undefined && canWindow(shown.drawable));
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={!enabled}>
        <Icon name="contrast" />
        <span className="tool-label">{texts.tools.presets}</span>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" offset={4} placement="bottom start">
        <Menu
          className="list-box preset-menu"
          onAction={key => viewport.setVoi(presets.find(({ id }) => id === key)?.voi)}
        >
          {presets.map(preset => (
            <MenuItem key={preset.id} id={preset.id} className="list-item" textValue={preset.name}>
              <span className="list-item-name">{preset.name}</span>
              <span className="list-item-note">{preset.note}</span>
              {preset.key === undefined ? <span /> : <kbd className="key">{preset.key}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
