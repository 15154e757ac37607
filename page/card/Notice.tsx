import type { VNode } from 'preact';
import { text } from '../../runtime/texts.ts';
import { Icon } from '../../ui/icons.tsx';
import { cardFrame } from './Card.tsx';
import type { CardProps, CardAction } from './Card.tsx';
import type { CardView } from './card-view.ts';
