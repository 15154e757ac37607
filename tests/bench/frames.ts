/** Plain sentences round what is asked for: what stands before it, and behind. */
export const FRAMES: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['会议指出，', '是当前的重要内容。'],
  ['我们要深入学习', '的有关要求。'],
  ['他在文章中写道：“', '”，引起读者关注。'],
  ['报告提到', '，并作了说明。'],
];
