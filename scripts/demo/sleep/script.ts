/** "Sleep on it": the audio lesson. Sources are in main/demo-course/about.md. */
import { line, type Chapter } from '../narration.ts'

const title = (en: string, zh: string): Chapter['title'] => ({ en, 'zh-CN': zh })

export const sleep: readonly Chapter[] = [
  {
    title: title('Two students and a list', '两个学生和一张表'),
    lines: [
      line(
        'Sleep on it. A short talk, for a walk or for the last light of the evening.',
        '睡一觉再说。一段短短的谈话，适合散步时听，也适合夜里关灯前听。',
      ),
      line(
        'Ithaca, New York, 1924. Two students move into a room beside the laboratory, to learn lists of ten syllables that mean nothing.',
        '一九二四年，美国伊萨卡。两个学生搬进实验室旁的房间，背诵每组十个、毫无意义的音节。',
        {
          en: 'Ithaca, New York, nineteen twenty four. Two students move into a room beside the laboratory, to learn lists of ten syllables that mean nothing.',
        },
      ),
      line(
        'Sometimes they learn in the morning, and are asked again after a day awake.',
        '有时早上背，清醒地过了一天之后再考。',
      ),
      line(
        'Sometimes they learn at night, and are woken from sleep to be asked.',
        '有时晚上背，睡着以后被叫醒来考。',
      ),
      line(
        'After eight hours awake, they remember about one syllable in ten. After eight hours asleep, more than five.',
        '清醒八小时之后，十个大约只记得一个；睡了八小时之后，记得五个多。',
      ),
      line(
        'John Jenkins and Karl Dallenbach thought that sleep protects: nothing new comes in to disturb what is there.',
        '詹金斯和达伦巴赫认为，睡眠是一种保护：没有新东西进来打扰。',
      ),
    ],
  },
  {
    title: title('The night shift', '夜班'),
    lines: [
      line(
        'They were right, and there is more. The sleeping brain works.',
        '他们说对了，但还不止这些。睡着的大脑在工作。',
      ),
      line(
        'In 1994, Matthew Wilson and Bruce McNaughton recorded cells in the brains of rats that had learned their way through a room.',
        '一九九四年，威尔逊和麦克诺顿记录了老鼠脑中的细胞，这些老鼠刚学会在一个房间里认路。',
        {
          en: 'In nineteen ninety four, Matthew Wilson and Bruce McNaughton recorded cells in the brains of rats that had learned their way through a room.',
        },
      ),
      line(
        'In the sleep that followed, cells that had fired together fired together again.',
        '在随后的睡眠里，曾经一起放电的细胞，又一起放电了。',
      ),
      line('The day was being played once more, in the dark.', '白天的路，在黑暗里又走了一遍。'),
      line(
        'In deep sleep, facts and names are carried to safer places. In the dreams of the morning, skills and feelings have their turn.',
        '深睡时，事实和名字被搬到更安稳的地方；清晨的梦里，轮到技能和情绪。',
      ),
    ],
  },
  {
    title: title('Three small rules', '三条小规矩'),
    lines: [
      line('So, three small rules.', '所以，三条小规矩。'),
      line(
        'First: recall before bed. Five minutes, with the book closed. It tells the night what matters.',
        '第一，睡前回想五分钟，把书合上。这是在告诉夜晚，什么重要。',
      ),
      line(
        'Second: do not buy an evening of study with a morning of sleep. It is the dearest way to study.',
        '第二，不要用清晨的睡眠去换晚上的学习。没有比这更贵的学法了。',
      ),
      line(
        'Third: learn today, recall tomorrow. The night between them is part of the lesson.',
        '第三，今天学，明天回想。两天之间的那一夜，也是课程的一部分。',
      ),
      line(
        'And if a lesson ends late, close it. Carrel will open it where you stopped, to the second. Good night.',
        '如果学到很晚，就合上它吧。书阁会在你停下的那一秒等你。晚安。',
      ),
    ],
  },
]
