export default definePageConfig({ navigationBarTitleText: '查验志愿者证' })
