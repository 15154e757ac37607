import { defineBackground } from '#imports';
import { answerCardParts } from '../../runtime/add-card-part.ts';
import { answerRequests } from '../../runtime/answer-requests.ts';
import { answerSettings } from '../../runtime/answer-settings.ts';
import { connectBadge } from '../../runtime/badge.ts';
import { connectCardFrames } from '../../runtime/card-frames.ts';
import { connectCommands } from '../../runtime/commands.ts';
import { connectContextMenu } from '../../runtime/context-menu.ts';
import { connectOmnibox } from '../../runtime/omnibox.ts';
import { connectOuterCards } from '../../runtime/outer-cards.ts';
import { connectReader } from '../../runtime/reader.ts';
import { connectSites } from '../../runtime/sites.ts';
import { connectWelcome } from '../../runtime/welcome.ts';
import { toResultLine } from '../../ui/result-line.ts';

export default defineBackground(() => {
  answerRequests();
  answerCardParts();
  answerSettings();
  connectCardFrames();
  connectCommands();
  connectContextMenu();
  connectOmnibox(toResultLine);
  connectOuterCards();
  connectReader();
  connectSites();
  connectBadge();
  connectWelcome();
});
