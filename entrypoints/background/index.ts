import { defineBackground } from '#imports';
import { answerRequests } from '../../runtime/answer-requests.ts';

export default defineBackground(() => {
  answerRequests();
});
