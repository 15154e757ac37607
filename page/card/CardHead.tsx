import type { VNode } from 'preact';
import type { MatchKind, Occurrence } from '../../engine/types.ts';
import { text } from '../../runtime/texts.ts';
import { formatPlace, formatSentence } from '../../ui/format-place.ts';
import { Icon } from '../../ui/icons.tsx';
import { KindLabel } from '../../ui/KindLabel.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Act } from './card-action.ts';

interface HeadButtonsProps {
  isPinned: boolean;
  act: Act;
}

interface CardHeadProps extends HeadButtonsProps {
  kind: MatchKind;
  occurrence: Occurrence | undefined;
}

/** Kind and place, with the buttons that keep the card and close it. */
export function CardHead({ kind, occurrence, ...buttons }: CardHeadProps): VNode {
  return (
    <header class="card-head">
      <KindLabel kind={kind} />
      <ol class="place" aria-label={text('cardPlace')}>
        {occurrence && placeSteps(kind, occurrence).map((step) => <li key={step}>{step}</li>)}
      </ol>
      <HeadButtons {...buttons} />
    </header>
  );
}

/** The buttons that keep a card and close it. */
export function HeadButtons({ isPinned, act }: HeadButtonsProps): VNode {
  return (
    <>
      <button
        type="button"
        class="button round"
        aria-label={text('cardPin')}
        aria-pressed={isPinned}
        title={text(isPinned ? 'cardUnpin' : 'cardPin')}
        onClick={() => act({ kind: 'pinToggled' })}
      >
        <Icon name="pin" />
      </button>
      <IconButton icon="close" label={text('cardClose')} onPress={() => act({ kind: 'dismissed' })} />
    </>
  );
}

/** A quotation follows one sentence, so its place names it. */
function placeSteps(kind: MatchKind, { passage, documentTitle }: Occurrence): string[] {
  const steps = formatPlace(passage, documentTitle);
  return kind === 'quotation' ? [...steps, formatSentence(passage)].filter(Boolean) : steps;
}
