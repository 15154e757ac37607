import { defineContentScript } from '#imports';
import './highlight.css';
export default defineContentScript({ matches: ['<all_urls>'], allFrames: true, main() {} });
