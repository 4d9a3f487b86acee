// Sound scenarios that use every key there is, in lines and in braces.

/// Texts that exist to be broken.
enum RichScenario {
  /// Every key in a line of its own.
  static let inLines = """
    name: Every key
    currency: EUR
    horizon: 24 months
    funnel: false
    start:
      month: 2026-03
      pipeline: steady
      customers: 240
      cash: 255000 EUR (bank)
    market:
      size: 20000 to 400000
    attract:
      channels:
        ads:
          budget: 8000 EUR per month
          cac: 800 to 1050 EUR (guess)
          doubles_at: 40000 EUR per month
          carry_over: 2 weeks
        fairs:
          budget: 5000 ± 400 EUR per month
          cost_per_lead: 24 EUR at 8000 EUR per month
      content:
        articles: 4 per month
        leads_per_article: 2 to 5 per month
        half_life: 6 months
        cost_per_article: 120 / 150 / 260 EUR
        stock: 60
      organic_leads: 60 per month
      lead_to_customer: 31 of 742 (CRM)
    engage:
      price: 250 EUR per month
      price_spread: 30%
      gross_margin: 74% to 84%
      churn: between 1.5% and 6% per month
      time_to_value: 4 weeks
      early_loss: 10% to 20% within 30 days
      come_back:
        share: 10%
        earliest: 2 weeks
        latest: 6 weeks
      expansion:
        rate: 10% per year
        uplift: 20%
      contraction:
        rate: 3% per year
        cut: 15%
      segments:
        small:
          share: 80%
        large:
          share: 20%
          price: 900 EUR per month
          price_spread: 60%
          gross_margin: 70%
          churn: 6% per year
          early_loss: 5% within 30 days
          time_to_value: 6 weeks
          expansion:
            rate: 5% per year
            uplift: 30%
          contraction:
            rate: 2% per year
            cut: 10%
          referral_rate: 20% per year
          referral_when_asked: 30%
          asks_after: 6 months
    delight:
      referral_rate: 5% to 20% per year
      referral_when_asked: 10% to 25%
      referral_conversion: 15% to 40% (guess)
      asks_after: 3 months
      reward: 50 EUR
      friend_reward: 20 EUR
      nps: 30
      testimonials: 10% per year
      social_proof:
        lift: 0.3
        half_at: 50
        half_life: 12 months
    costs:
      team: 12 people at 5800 EUR per month
      office: 3000 EUR per month
    season:
      july: 70%
      december: 120%
    finance:
      discount_rate: 10% per year
    plan:
      - name: price rise
        from: month 4
        for: everyone
        engage.price: +10%
      - name: campaign
        from: month 3
        until: month 9
        over: 2 months
        cost: 8000 EUR
        cost_per_month: 1500 EUR
        chance: 60%
        counts_as: acquisition
        attract.leads: x 1.0 to 1.5
        attract.channels.ads.budget: + 2000 EUR per month
        attract.content.articles: 6 per month
      - name: onboarding
        from: month 6
        attract.conversion: +0.4 logit
        engage.engagement: +0.5 sd
        engage.churn: x 0.7 to 1.0
        engage.time_to_value: 1 week
        cash: + 400000 EUR
    variants:
      more ads:
        attract.channels.ads.budget: 12000 EUR per month
      dear:
        engage.price: 300 EUR per month
    correlations:
      - between: [engage.churn, delight.referral_rate]
        rank: -0.4
    expert:
      engagement:
        lasting_share: 50%
        memory: 3 months
        churn_sensitivity: 0.8
        referral_sensitivity: 0.6
        expansion_sensitivity: 0.3
      journey:
        quality_weight: 0.6
        aware:
          advance: 45%
          stay: 1 week
        interested:
          advance: 35%
          stay: 2 weeks
        considering:
          advance: 20%
          stay: 3 weeks
    simulation:
      trials: 1000
      seed: 7
      steps_per_month: 4
      max_agents: 20M

    """

  /// The same kinds of keys in braces, some of them four levels deep.
  static let inBraces = """
    horizon: 2 years
    start: { month: 2026-01, customers: 1200, cash: 60000 to 90000 EUR }
    market: { size: 300000 }
    attract: { channels: { social: { budget: 4000 EUR per month, cost_per_lead: 1.2 to 2.5 EUR } } }
    engage: { price: 19 to 29 EUR per month, churn: 4% to 9% per month, early_loss: 15% within 14 days, \
    segments: { home: { share: 90% }, work: { share: 10%, price: 1900 EUR per month } } }
    delight: { referral_rate: 5% to 12% per month, referral_conversion: 10% to 30%, nps: 35 to 45, \
    social_proof: { lift: 0.1 to 0.5, half_at: 20 to 80, half_life: 6 to 18 months } }
    costs: { team: 3 people at 4500 EUR per month, servers: 1800 EUR per month }
    finance: { discount_rate: 6% to 14% per year }
    plan:
      - { from: month 6, over: 3 months, name: invitations, cost: 6000 EUR, delight.referral_rate: x 1.0 to 1.8 }
      - { from: month 3, until: month 15, name: partners, cost_per_month: 5000 EUR per month, attract.leads: x 1.2 }
    variants: { dear: { engage.price: 39 EUR per month }, narrow: { market: { size: 12000 } } }
    expert: { journey: { quality_weight: 0.8, aware: { advance: 45%, stay: 2 to 4 days } } }

    """
}
