/** "Five habits that make learning last": what is said in the video. Sources are in main/demo-course/about.md. */
import { line, type Chapter } from '../narration.ts'

const title = (en: string, zh: string): Chapter['title'] => ({ en, 'zh-CN': zh })

export const habits: readonly Chapter[] = [
  {
    title: title('Five habits', '五个习惯'),
    lines: [
      line('Five habits that make learning last.', '让知识留下来的五个习惯。'),
      line(
        'Few of us were ever taught how to learn. We read, we mark a line, we read again.',
        '很少有人教过我们怎样学习。我们读一遍，划上线，再读一遍。',
      ),
      line(
        'It feels like progress. A week later, little of it is left.',
        '当时觉得有收获，一周之后，剩下的却不多。',
      ),
      line(
        'Here are five habits that experiments have tested for more than a century.',
        '下面五个习惯，实验已经检验了一百多年。',
      ),
    ],
  },
  {
    title: title('How we forget', '遗忘的样子'),
    lines: [
      line(
        'In the 1880s, Hermann Ebbinghaus learned lists of meaningless syllables, and measured what was left of them.',
        '十九世纪八十年代，艾宾浩斯背下一组组无意义的音节，再测量自己还记得多少。',
        {
          en: 'In the eighteen eighties, Herman Ebbing house learned lists of meaningless syllables, and measured what was left of them.',
        },
      ),
      line('Forgetting is fast at first, and then slow.', '遗忘先快后慢。'),
      line(
        'Each time you bring a memory back, the curve starts again, and falls more gently.',
        '每回想一次，曲线就重新开始，而且落得更慢。',
      ),
      line(
        'That is the secret. What remains to ask is when, and how.',
        '秘诀就在这里。剩下的问题是：什么时候回想，怎样回想。',
      ),
    ],
  },
  {
    title: title('One: recall', '一、回想'),
    lines: [
      line('Habit one. Close the book, and say what was in it.', '习惯一：合上书，说出书里讲了什么。'),
      line(
        'Students who read a text once and recalled it three times still knew 61 percent of it after a week.',
        '把文章读一遍、回想三遍的学生，一周后还记得百分之六十一。',
        {
          en: 'Students who read a text once and recalled it three times still knew sixty one percent of it after a week.',
        },
      ),
      line('Those who read it four times knew 40 percent.', '读了四遍的学生，只记得百分之四十。', {
        en: 'Those who read it four times knew forty percent.',
      }),
      line(
        'Yet five minutes after studying, the readers were ahead. That is why reading again feels better than it is.',
        '可是刚学完五分钟时，重读的人反而领先。所以，重读总是感觉比实际更有用。',
      ),
    ],
  },
  {
    title: title('Two: space', '二、分散'),
    lines: [
      line(
        'Habit two. Spread it out. An hour cut into pieces teaches more than the same hour at once.',
        '习惯二：分散开来。同样一小时，拆成几段，比一口气学完更有效。',
      ),
      line(
        'How far apart? For a test in a week, about a day. For a test in a year, about three weeks.',
        '隔多久？一周后要考，大约隔一天；一年后要考，大约隔三周。',
      ),
      line('The longer you want to remember, the longer you may wait.', '想记得越久，间隔就可以越长。'),
    ],
  },
  {
    title: title('Three: mix', '三、穿插'),
    lines: [
      line(
        'Habit three. Mix what is alike. When problems of several kinds come in mixed order, you must first ask: which kind is this?',
        '习惯三：把相似的内容穿插起来。几类题目混着来，你得先问自己：这是哪一类？',
      ),
      line(
        'Practising one kind at a time, students got 89 percent right. A week later, 20.',
        '一类一类地练，练习时做对百分之八十九；一周后，只有百分之二十。',
        {
          en: 'Practicing one kind at a time, students got eighty nine percent right. A week later, twenty.',
        },
      ),
      line(
        'Practising them mixed, they got 60 percent right. A week later, 63.',
        '混着练，练习时做对百分之六十；一周后，百分之六十三。',
        { en: 'Practicing them mixed, they got sixty percent right. A week later, sixty three.' },
      ),
    ],
  },
  {
    title: title('Four: sleep', '四、睡眠'),
    lines: [
      line(
        'Habit four. Sleep on it. While you sleep, the memories of the day are played again, and settle.',
        '习惯四：睡一觉。睡着的时候，白天的记忆会重放一遍，然后安顿下来。',
      ),
      line(
        'The hour you take from the night, you pay for with what you learned by day.',
        '从夜里借来的一小时，要用白天学到的东西来还。',
      ),
    ],
  },
  {
    title: title('Five: write', '五、书写'),
    lines: [
      line(
        'Habit five. Take notes in your own words, and so few of them that something is left to recall.',
        '习惯五：用自己的话记笔记，记得少一些，给回想留下余地。',
      ),
      line('A good note is a question you can ask yourself later.', '好的笔记，是以后可以拿来问自己的问题。'),
    ],
  },
  {
    title: title('A little courage', '一点勇气'),
    lines: [
      line('Recall. Space. Mix. Sleep. Write.', '回想、分散、穿插、睡眠、书写。'),
      line(
        'None of them asks for more time. They ask for a little courage: to find out what you do not know yet.',
        '它们都不要求更多时间，只要一点勇气：去发现自己还不会什么。',
      ),
      line(
        'Carrel keeps your place, your answers, and your quiet. The rest is yours.',
        '书阁替你记住读到哪里、答了什么，也替你守住安静。其余的，就交给你了。',
      ),
    ],
  },
]
