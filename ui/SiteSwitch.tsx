import type { VNode } from 'preact';
import { text } from '../runtime/texts.ts';
import { nameHost } from './name-host.ts';
import { SwitchInput } from './SwitchInput.tsx';

interface Props {
  host: string;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** The switch that marks a site or leaves it alone; it names the site. */
export function SiteSwitch({ host, isOn, onSwitch }: Props): VNode {
  return (
    <label class="site">
      <span>
        {text('popupSite')}
        <small>{nameHost(host)}</small>
      </span>
      <SwitchInput isOn={isOn} onSwitch={onSwitch} />
    </label>
  );
}
