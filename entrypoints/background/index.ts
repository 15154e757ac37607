import { defineBackground } from '#imports';
import { answerCardParts } from '../../runtime/add-card-part.ts';
import { answerRequests } from '../../runtime/answer-requests.ts';
import { answerSettings } from '../../runtime/answer-settings.ts';
import { connectBadge } from '../../runtime/badge.ts';
import { connectCardFrames } from '../../runtime/card-frames.ts';
import { connectReader } from '../../runtime/reader.ts';
import { connectSites } from '../../runtime/sites.ts';

export default defineBackground(() => {
  answerRequests();
  answerCardParts();
  answerSettings();
  connectCardFrames();
  connectReader();
  connectSites();
  connectBadge();
});
