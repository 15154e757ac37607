import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import type { TextKey } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { CardFrame } from './CardFrame.tsx';
import type { Act, CardAction } from './card-action.ts';
import type { NoticeView } from './card-view.ts';

/** A notice in words, with what can be done first and the way out of it. */
interface Wording {
  icon: IconName;
  title: TextKey;
  text: TextKey;
  help?: [TextKey, CardAction];
  out: [TextKey, CardAction];
}

const CLOSE: Wording['out'] = ['cardClose', { kind: 'dismissed' }];

const WORDINGS: Record<NoticeView['kind'], Wording> = {
  updated: {
    icon: 'reload',
    title: 'cardUpdated',
    text: 'cardUpdatedText',
    help: ['cardReload', { kind: 'reloaded' }],
    out: ['cardLater', { kind: 'putOff' }],
  },
  unavailable: { icon: 'reload', title: 'cardUnavailable', text: 'cardUnavailableText', out: CLOSE },
  unselected: { icon: 'search', title: 'cardUnselected', text: 'cardUnselectedText', out: CLOSE },
  hidden: {
    icon: 'hide',
    title: 'cardHidden',
    text: 'cardHiddenText',
    help: ['cardUndo', { kind: 'hidingUndone' }],
    out: CLOSE,
  },
};

/** A card that has no source to show, and says why and what helps. */
export function Notice({ kind, act }: { kind: NoticeView['kind']; act: Act }): VNode {
  const { icon, title, text: body, help, out } = WORDINGS[kind];
  return (
    <CardFrame label={text(title)} isPinned={false}>
      <div class="notice">
        <Icon name={icon} />
        <div>
          <h2>{text(title)}</h2>
          <p>{text(body)}</p>
          <div class="row">
            {help && <Choice class="main" choice={help} act={act} />}
            <Choice class="quiet" choice={out} act={act} />
          </div>
        </div>
      </div>
    </CardFrame>
  );
}

function Choice({
  choice: [name, action],
  act,
  ...rest
}: {
  choice: Wording['out'];
  act: Act;
  class: string;
}): VNode {
  return (
    <button type="button" class={`button small ${rest.class}`} onClick={() => act(action)}>
      {text(name)}
    </button>
  );
}
