import { defineBackground } from '#imports';
import { answerCardParts } from '../../runtime/add-card-part.ts';
import { answerRequests } from '../../runtime/answer-requests.ts';
import { connectBadge } from '../../runtime/badge.ts';
import { connectMarking } from '../../runtime/marking.ts';
import { connectSites } from '../../runtime/sites.ts';

export default defineBackground(() => {
  answerRequests();
  answerCardParts();
  connectMarking();
  connectSites();
  connectBadge();
});
