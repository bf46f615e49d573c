/** "A small book of learning": six short chapters, told twice. */
import type { Words } from '../narration.ts'

export interface BookChapter {
  /** File name within the book. */
  readonly name: string
  readonly title: Words
  /** Paragraphs; one that begins with `> ` is a quotation. */
  readonly paragraphs: Readonly<Record<keyof Words, readonly string[]>>
}

export const chapters: readonly BookChapter[] = [
  {
    name: 'desk',
    title: { en: 'The desk', 'zh-CN': '书桌' },
    paragraphs: {
      en: [
        'Along the south walk of the cloister at Gloucester there are twenty small bays of stone, each with its own window. Monks sat there to read, six hundred years ago. Each bay held one desk, one person and one book, and it had a name: a <i>carrel</i>.',
        'What a carrel gave was not comfort; the bays were cold. It gave an edge. On this side of it there was the page, and on the other side there was everything else. Whoever sat down did not have to decide again every minute what to attend to, because the stone had decided.',
        'We still learn that way, when we learn at all. A mind that changes its object every few minutes pays for each change, and it pays in the very coin that learning needs: in the few things that can be held in thought at once. The first skill is therefore not clever. It is to sit down, at a place that means one thing, and to close the door.',
        'Everything in the rest of this little book can be done at a kitchen table. It needs about twenty minutes, and an edge.',
      ],
      'zh-CN': [
        '英格兰格洛斯特的修道院回廊，南侧有二十个石砌的小间，每间一扇窗。六百年前，修士们坐在那里读书。一间里只放得下一张书桌、一个人、一本书，它有个名字，叫 <i>carrel</i>，我们译作“书阁”。',
        '书阁给人的不是舒适，那里其实很冷。它给的是一道边界：这一边是书页，那一边是其余的一切。坐下来的人，不必每分钟都重新决定该注意什么，石头已经替他决定了。',
        '直到今天，我们真正学进去的时候，也还是这样。心思每换一次对象，就要付一次代价，付出的恰恰是学习最需要的东西：头脑里同时放得下的那一点点位置。所以第一项本领并不高明，只是坐下来，坐到一个只做这一件事的地方，把门关上。',
        '这本小书后面讲的，在厨房的桌子上都能做。需要的只是二十分钟，和一道边界。',
      ],
    },
  },
  {
    name: 'syllables',
    title: { en: 'The man and his syllables', 'zh-CN': '一个人和他的音节' },
    paragraphs: {
      en: [
        'Hermann Ebbinghaus had no laboratory, no assistants and no subjects. In 1879 he had a watch, a great deal of patience and himself. He wrote some two thousand three hundred syllables on slips of paper, syllables like <i>WUX</i> and <i>CAZ</i> that mean nothing, so that nothing he knew already could help him. He drew them by lot, made lists of them, and read each list aloud to the beat of the watch until he could say it without a fault.',
        'Then he waited: a third of an hour, an hour, nine hours, a day, two days, six days, a month. And then he did what nobody had thought of before. He did not ask himself how much he still knew; often he knew nothing. He learned the list again, and counted how much less work it was the second time.',
        'That number never fell to nothing. After a month, with every syllable out of reach, a fifth of the work was still saved. What seems forgotten is not gone. It has only become hard to find, and finding it again is cheaper than you fear.',
        'He published his results in 1885, after repeating the whole of them. Others have repeated them since, most carefully in Amsterdam in 2015, and the curve was where he had left it.',
      ],
      'zh-CN': [
        '赫尔曼·艾宾浩斯没有实验室，没有助手，也没有受试者。1879 年，他有的是一块表、许多耐心，和他自己。他在纸条上写下两千三百来个音节，像 <i>WUX</i>、<i>CAZ</i> 那样毫无意义，这样，他已有的知识就帮不上忙。他抽签排成一组一组，合着表的节拍大声念，直到能一字不差地背出来。',
        '然后他等：二十分钟，一小时，九小时，一天，两天，六天，一个月。接着他做了一件前人没有想到的事。他不问自己还记得多少，因为常常一个也不记得；他把那一组重新学一遍，算一算第二次省了多少功夫。',
        '这个数字从来没有降到零。一个月之后，所有音节都想不起来了，重学仍然省下五分之一的功夫。看似忘掉的东西并没有消失，只是难找了，而重新找到它，比你担心的要便宜。',
        '1885 年他发表了结果，发表之前全部重做了一遍。后来又有许多人重做，最仔细的一次是 2015 年在阿姆斯特丹，那条曲线还在他当年放下的地方。',
      ],
    },
  },
  {
    name: 'recital',
    title: { en: 'Ten readings, not twenty', 'zh-CN': '读十遍，不读二十遍' },
    paragraphs: {
      en: [
        'The best advice in this book is four hundred years old. Francis Bacon gave it in 1620, in passing, as an example of something else:',
        '> Read a passage through twenty times, and you will not learn it by heart so easily as when you read it ten times, and between the readings try to say it, looking at the page where your memory fails.',
        'In 1917 Arthur Gates put Bacon to the test with schoolchildren. Some spent all their time reading; others spent a part of it looking up from the page and reciting. The more of the time went into looking up, the more they remembered. Where the text had no meaning, the best had given four fifths of their time to it; where it told a story, more than about half made no further difference.',
        'Why is it not what everyone does? Because looking up is uncomfortable. While one reads, everything is there, and what is there feels known. On looking up, one finds out. That small, unpleasant moment of not finding the word is not a sign that learning has failed. It is the sound of learning taking place.',
      ],
      'zh-CN': [
        '这本书里最好的一条建议，已经有四百年了。1620 年，弗朗西斯·培根在讲别的事情时，顺便举了这个例子：',
        '> 一段文字，读上二十遍，不如读十遍、其间不时试着背诵、想不起来时再看书，更容易记住。',
        '1917 年，阿瑟·盖茨请小学生来检验这句话。有的孩子把时间全用来读，有的孩子用一部分时间抬起头来背。抬头的时间越多，记住的就越多。学无意义的音节，最好的一组用了五分之四的时间抬头；学有情节的文章，过了大约一半，再多也没有差别。',
        '那为什么不是人人都这样做？因为抬头不好受。读着的时候，什么都在眼前，在眼前的就觉得是会的；一抬头，真相就来了。找不到那个词的片刻，有点难堪，但那不是学习失败了，那正是学习发生的声音。',
      ],
    },
  },
  {
    name: 'box',
    title: { en: 'A box with five rooms', 'zh-CN': '有五个格子的盒子' },
    paragraphs: {
      en: [
        'In 1972 a German science writer, Sebastian Leitner, described a box that can be made from cardboard in ten minutes. It has five compartments, each larger than the one before. A card with a question begins in the first. Answered rightly, it moves one compartment on; answered wrongly, it goes back to the first. A compartment is opened only when it is full.',
        'That is all, and it is nearly everything. The box knows nothing of forgetting curves, and yet it follows them. What you know well moves away and comes back seldom. What you do not know stays in front of you, where it can be met often. No hour is spent on what needs none.',
        'Programs have taken the place of the box, and they choose the day of the next meeting more finely than cardboard can. But the box makes a point that a program hides. Its rule for failure is not a punishment: a card that was missed is not lost, it is merely young again.',
      ],
      'zh-CN': [
        '1972 年，德国科普作家塞巴斯蒂安·莱特纳描述了一只盒子，用硬纸板十分钟就能做成。盒子有五格，一格比一格大。写着问题的卡片从第一格开始：答对了，往后挪一格；答错了，回到第一格。哪一格满了，才打开哪一格。',
        '就这么多，却几乎什么都有了。盒子不懂遗忘曲线，却处处顺着它走。记牢的卡片走得远，很久才回来一次；没记住的留在眼前，常常碰面。没有一小时花在不需要的地方。',
        '如今程序代替了盒子，它选定下次见面的日子，比纸板精细得多。但盒子说清了一件程序没有说的事：答错的规矩不是惩罚。没答上来的卡片没有丢，它只是又年轻了一回。',
      ],
    },
  },
  {
    name: 'sayings',
    title: { en: 'Old sayings', 'zh-CN': '旧话' },
    paragraphs: {
      en: [
        'The first sentence of the <i>Analects</i> is about learning, and it is about time:',
        '> To learn something, and to practise it when its time has come: is that not a joy?',
        'The small word in the middle, <span lang="zh">时</span>, is usually passed over. It means the right moment. Not again and again, then, but in due time; two and a half thousand years later one would call it spacing. A few chapters on stands a sentence that goes well with it: <i>Whoever warms up the old and so comes to know the new may be a teacher.</i>',
        'The <i>Record of Learning</i>, a few centuries younger, has the fullest account of why it helps to explain a thing to someone: <i>Learn, and you know where you fall short. Teach, and you know where you are stuck.</i> At the other end of the old world Seneca wrote to his friend Lucilius that people learn while they teach.',
        'None of them had measured anything. It is good to know that they were right, and better to know when: for which material, after which time, for whom. That is what the measuring is for. It does not replace the sayings; it tells us which of the many sayings to keep.',
      ],
      'zh-CN': [
        '《论语》开篇第一句讲的是学习，也是时间：',
        '> 学而时习之，不亦说乎？',
        '中间那个小小的“时”字，常常被一读而过。它的意思是“适时”。不是翻来覆去，而是到了时候再来；两千五百年后，人们把它叫作“间隔”。稍后还有一句，正好与它相配：<i>温故而知新，可以为师矣。</i>',
        '晚几百年的《学记》，把讲给别人听为什么有用，说得最透彻：<i>学然后知不足，教然后知困。</i>在旧大陆的另一头，塞涅卡写信给朋友卢基里乌斯说，人在教的时候学。',
        '他们都没有测量过什么。知道他们说对了，固然好；知道什么时候对、对什么材料、隔多久、对什么人，就更好。测量就是为了这个。它并不取代旧话，它告诉我们，在那么多旧话里，该留下哪几句。',
      ],
    },
  },
  {
    name: 'lamp',
    title: { en: 'Putting out the lamp', 'zh-CN': '熄灯' },
    paragraphs: {
      en: [
        'The last skill is to stop. Not when it is finished, since it never is, but while it still goes well, at a place one can find again: the middle of a page will do, if one has written a line beside it that says what comes next.',
        'Before the lamp goes out, spend two minutes with the book closed. What was it about? What would you tell someone at breakfast? Where did it get foggy? You will not answer everything, and you need not. You have put the day’s questions on the table, and the night has its own way of tidying them.',
        'In the morning, some of what was loose will be fast, and some of it will be gone, and you will not have chosen which. But you can choose to come back. The desk is where you left it. So is the page.',
      ],
      'zh-CN': [
        '最后一项本领是停下来。不是学完了才停，因为永远学不完；而是趁还顺的时候停，停在一个找得回来的地方。一页的中间也可以，只要在旁边写上一行：接下来是什么。',
        '熄灯之前，合上书，留两分钟。讲的是什么？明天早饭时会怎样说给别人听？哪里开始模糊了？不必都答得上来。你已经把一天的问题摆在桌上，夜晚自有它收拾的办法。',
        '到了早上，松的有些会变牢，有些会不见，由不得你挑。但你可以选择回来。书桌还在原处，书页也在。',
      ],
    },
  },
]
