export default definePageConfig({ navigationBarTitleText: '代投', enablePullDownRefresh: true })
