import * as z from 'zod'
import { endpoint } from '../contract/endpoint'
import { Nothing } from '../contract/reply'
import { PlaceId } from '../kernel/place'
import { volunteerFounders } from './access'
import { ClientKey } from './ids'
import { Lesson, Question, Training, TrainingId } from './training'

export const listTrainings = endpoint({
  id: 'volunteer.listTrainings',
  method: 'GET',
  path: '/volunteer-trainings',
  summary: 'Trainings of a district with their material and questions, and whether the caller passed them.',
  access: 'signedIn',
  params: Nothing,
  query: z.object({ place: PlaceId }),
  body: Nothing,
  reply: z.object({ items: z.array(Training) }),
  refusals: [],
  repeat: 'safe: reads only',
})

export const makeTraining = endpoint({
  id: 'volunteer.makeTraining',
  method: 'POST',
  path: '/volunteer-trainings',
  summary: 'The association gives out a training: material and a short quiz.',
  access: volunteerFounders,
  params: Nothing,
  query: Nothing,
  body: z.object({
    trainingKey: ClientKey,
    place: PlaceId,
    title: z.string().trim().min(2, '请写培训标题').max(40),
    lessons: z.array(Lesson).min(1, '请至少写一段材料').max(10),
    questions: z
      .array(
        Question.extend({ right: z.number().int().min(0).max(3) }).refine(
          ({ options, right }) => right < options.length,
          '正确答案不在选项里',
        ),
      )
      .min(1, '请至少出一道题')
      .max(10),
  }),
  reply: Training,
  refusals: ['NOT_FOUND'],
  repeat: 'safe: client key',
})

export const answerQuiz = endpoint({
  id: 'volunteer.answerQuiz',
  method: 'POST',
  path: '/volunteer-trainings/{trainingId}/answers',
  summary: 'Answers the questions of a training; four fifths right is passed. Says which were wrong, and may be done again.',
  access: 'signedIn',
  params: z.object({ trainingId: TrainingId }),
  query: Nothing,
  body: z.object({ answers: z.array(z.number().int().min(0).max(3)).min(1).max(10) }),
  reply: z.object({ passed: z.boolean(), wrong: z.array(z.number().int()), training: Training }),
  refusals: ['NOT_FOUND', 'QUIZ_INCOMPLETE'],
  repeat: 'safe: same effect',
})

export const trainingContract = { listTrainings, makeTraining, answerQuiz }
