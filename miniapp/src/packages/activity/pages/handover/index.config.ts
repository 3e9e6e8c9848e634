export default definePageConfig({ navigationBarTitleText: '请本人确认', enablePullDownRefresh: true })
