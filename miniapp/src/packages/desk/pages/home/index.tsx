import { DeskApp } from '@/features/desk/app/DeskApp'

export default function DeskHome() {
  return <DeskApp />
}
