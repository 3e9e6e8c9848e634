import * as z from 'zod'
import { Digest } from '../kernel/digest'

export const FileId = z
  .string()
  .regex(/^f_[0-9A-Z]{26}$/)
  .brand<'FileId'>()
export type FileId = z.infer<typeof FileId>

/** What an upload is for decides which types and sizes are taken. Sizes in bytes. */
export const purposes = {
  schemeDrawing: { types: ['image/jpeg', 'image/png', 'application/pdf'], maxSize: 10 * 1024 * 1024 },
  rollImport: { types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'], maxSize: 5 * 1024 * 1024 },
  /** Photographs of certificates and signed papers by which somebody shows that they may vote for a flat. */
  evidence: { types: ['image/jpeg', 'image/png', 'application/pdf'], maxSize: 10 * 1024 * 1024 },
  /** A photo of a notice left at a door, or of a signed paper by which somebody proves something to the community. */
  proof: { types: ['image/jpeg', 'image/png'], maxSize: 10 * 1024 * 1024 },
  /** A photo of a paper ballot, from which two people read independently. */
  paper: { types: ['image/jpeg', 'image/png'], maxSize: 10 * 1024 * 1024 },
  /** A document of a lift case: agreement, licence, certificate, minutes, photo of a notice, an objection's evidence. Stays with the case. */
  caseDocument: { types: ['image/jpeg', 'image/png', 'application/pdf'], maxSize: 20 * 1024 * 1024 },
  /** A picture or recording that belongs to a programme; anybody may look at it or listen. Large films stand elsewhere, by their address. */
  programmeMaterial: {
    types: ['image/jpeg', 'image/png', 'audio/mpeg', 'audio/mp4', 'video/mp4', 'application/pdf'],
    maxSize: 50 * 1024 * 1024,
  },
  /** A few words spoken instead of written, and pictures of what is the matter, of an order of a service. */
  orderVoice: { types: ['audio/mpeg', 'audio/mp4', 'audio/aac', 'audio/webm', 'audio/ogg', 'audio/wav'], maxSize: 3 * 1024 * 1024 },
  orderPhoto: { types: ['image/jpeg', 'image/png'], maxSize: 10 * 1024 * 1024 },
  /** A photo that somebody took of a session, for everybody once the organiser has looked at it. */
  activityPhoto: { types: ['image/jpeg', 'image/png'], maxSize: 10 * 1024 * 1024 },
  /** The face of a volunteer for their identity card, once the community has looked at it. */
  volunteerPortrait: { types: ['image/jpeg', 'image/png'], maxSize: 10 * 1024 * 1024 },
  /** A work of a competition; each competition says which of these it takes and how large. Stays with the competition. */
  contestWork: { types: ['image/jpeg', 'image/png', 'application/pdf', 'video/mp4'], maxSize: 50 * 1024 * 1024 },
} as const
export const Purpose = z.enum([
  'schemeDrawing',
  'rollImport',
  'evidence',
  'proof',
  'paper',
  'caseDocument',
  'programmeMaterial',
  'orderVoice',
  'orderPhoto',
  'activityPhoto',
  'volunteerPortrait',
  'contestWork',
])
export type Purpose = z.infer<typeof Purpose>

/** What anyone signed in may upload to show it to the staff of a place. */
export const ShownPurpose = z.enum([
  'evidence',
  'caseDocument',
  'orderVoice',
  'orderPhoto',
  'activityPhoto',
  'volunteerPortrait',
  'contestWork',
])
export type ShownPurpose = z.infer<typeof ShownPurpose>

/** A stored file as others refer to it. The digest is of its bytes and is enforced by the store at upload. */
export const FileRef = z.object({
  fileId: FileId,
  name: z.string().min(1).max(120),
  contentType: z.string().max(100),
  size: z.number().int().positive(),
  sha256: Digest,
})
export type FileRef = z.infer<typeof FileRef>
