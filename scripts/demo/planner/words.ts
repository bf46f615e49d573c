/** The words of the planner: how to use it, and one week to fill in. */
import type { Tongue } from '../narration.ts'

interface PlannerWords {
  readonly title: string
  readonly lead: string
  readonly howTitle: string
  readonly how: readonly (readonly [title: string, body: string])[]
  readonly exampleTitle: string
  readonly example: readonly string[]
  readonly weekTitle: string
  readonly weekLead: string
  readonly days: readonly string[]
  readonly columns: readonly string[]
  readonly intervals: string
  readonly questionsTitle: string
  readonly questions: readonly string[]
  readonly foot: string
}

export const plannerWords: Readonly<Record<Tongue, PlannerWords>> = {
  en: {
    title: 'A week of learning',
    lead: 'One sheet, one week, twenty minutes a day. Print it, or keep it open beside your lessons.',
    howTitle: 'How to use this sheet',
    how: [
      [
        'Begin with what you know.',
        'Before you open today’s lesson, write down what you remember of the last one. Two minutes, with the book closed. Gaps are good news: you have found what to learn.',
      ],
      [
        'Study something small.',
        'One lesson, one idea, one page. Stop while it is still clear. A short lesson finished beats a long one begun.',
      ],
      [
        'Ask a question.',
        'Turn the day’s idea into one question you could not have answered this morning. Write it in the last column. It is your note.',
      ],
      [
        'Come back in time.',
        'Answer the question again after one day, three days, and a week. Tick the boxes. If you miss, start its row again: nobody is counting.',
      ],
    ],
    exampleTitle: 'A filled-in row',
    example: [
      'Tue',
      'syllables, savings, a curve that flattens; forgot who repeated it in 2015',
      'Why we forget, first half',
      'Why is the second hour of forgetting slower than the first?',
    ],
    weekTitle: 'My week',
    weekLead: 'Week of …………………………',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    columns: ['', 'Recalled, book closed', 'Studied', 'My question', 'Again after'],
    intervals: '1 day · 3 days · 7 days',
    questionsTitle: 'On Sunday, look back',
    questions: [
      'Which question was hardest to answer again?',
      'Which two ideas of the week do I still mix up?',
      'What will I leave out next week, so that the rest has room?',
    ],
    foot: 'From “Learning well”, the course that comes with Carrel. CC BY 4.0.',
  },
  'zh-CN': {
    title: '学习的一周',
    lead: '一张纸，一个星期，每天二十分钟。可以打印出来，也可以和课程一起打开。',
    howTitle: '怎样使用这张表',
    how: [
      [
        '从已知的开始。',
        '打开今天的课之前，先合上书，用两分钟写下还记得的上一课。有空缺是好消息：你找到了该学的东西。',
      ],
      ['学一点就好。', '一课书，一个想法，一页纸。趁还清楚的时候停下。学完的短课，胜过开了头的长课。'],
      ['提一个问题。', '把今天的想法变成一个早上还答不出的问题，写在最后一栏。这就是你的笔记。'],
      ['按时回来。', '一天后、三天后、一周后，再回答一次，并打勾。答不出，就从头再来一行，没有人计分。'],
    ],
    exampleTitle: '填好的一行',
    example: [
      '周二',
      '音节、节省率、越来越平的曲线；忘了 2015 年是谁重做的',
      '《为什么会忘》前半',
      '为什么遗忘的第二个小时比第一个小时慢？',
    ],
    weekTitle: '我的一周',
    weekLead: '从 …… 月 …… 日起',
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    columns: ['', '合上书，记得什么', '学了什么', '我的问题', '再答一次'],
    intervals: '1 天 · 3 天 · 7 天',
    questionsTitle: '星期天，回头看看',
    questions: [
      '哪个问题最难再次答出？',
      '这一周有哪两个想法我还会混淆？',
      '下周我打算少学什么，好给其余的留出地方？',
    ],
    foot: '选自书阁自带课程《学得更好》。CC BY 4.0。',
  },
}
