export default definePageConfig({ navigationBarTitleText: '我家的电梯', enablePullDownRefresh: true })
