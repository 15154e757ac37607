import type { VNode } from 'preact';
import type { OptionsActions } from '../../runtime/options.ts';
import { text } from '../../runtime/texts.ts';
import { Row } from './parts.tsx';

interface Props {
  isAsked: boolean;
  actions: OptionsActions;
}

/** The way back to the defaults, which asks once more. */
export function Reset({ isAsked, actions }: Props): VNode {
  return (
    <>
      <Row id="reset" label={text('optionsReset')} hint={text('optionsResetHint')}>
        {!isAsked && (
          <button
            type="button"
            class="button"
            onClick={() => actions.note({ kind: 'resetAsked', isAsked: true })}
          >
            {text('optionsResetStart')}
          </button>
        )}
      </Row>
      {isAsked && <ResetQuestion actions={actions} />}
    </>
  );
}

function ResetQuestion({ actions }: Pick<Props, 'actions'>): VNode {
  return (
    <div class="question" role="group" aria-labelledby="reset-question">
      <p id="reset-question">{text('optionsResetAsk')}</p>
      <div class="row">
        <button type="button" class="button main" onClick={() => actions.reset()} ref={focusOnce}>
          {text('optionsResetDo')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => actions.note({ kind: 'resetAsked', isAsked: false })}
        >
          {text('optionsCancel')}
        </button>
      </div>
    </div>
  );
}

/** The button that asked is gone: the focus goes to the answer. */
function focusOnce(button: HTMLElement | null): void {
  button?.focus();
}
