import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import { CardFrame } from './CardFrame.tsx';
import type { Act } from './card-action.ts';

/** A card that has no source to show, and says why and what helps. */
export function Notice({ kind, act }: { kind: 'updated' | 'unavailable'; act: Act }): VNode {
  const isUpdated = kind === 'updated';
  const title = text(isUpdated ? 'cardUpdated' : 'cardUnavailable');
  return (
    <CardFrame label={title} isPinned={false}>
      <div class="notice">
        <Icon name="reload" />
        <div>
          <h2>{title}</h2>
          <p>{text(isUpdated ? 'cardUpdatedText' : 'cardUnavailableText')}</p>
          <div class="row">
            {isUpdated && (
              <button type="button" class="button small main" onClick={() => act({ kind: 'reloaded' })}>
                {text('cardReload')}
              </button>
            )}
            <button type="button" class="button small quiet" onClick={() => act({ kind: 'dismissed' })}>
              {text(isUpdated ? 'cardLater' : 'cardClose')}
            </button>
          </div>
        </div>
      </div>
    </CardFrame>
  );
}
