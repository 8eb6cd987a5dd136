# Every operation, by somebody who has nothing but HTTP: each acts, and what it did is seen from outside.
import json, os, unittest, urllib.error, urllib.parse, urllib.request

CONTROL = os.environ['MOCK'] + '/__agency'
OPERATIONS = json.loads(os.environ['OPERATIONS'])
SCHEMA = 'https://agency.example.com/schemas/email'
EMAIL = {'schemaId': SCHEMA, 'attributes': [{'key': 'email', 'value': 'ada@example.com'}]}
PROOF = {'name': 'Email', 'credentials': [{'name': 'email', 'attributes': [{'name': 'email'}]}]}
called = set()


def ask(method, url, body=None, headers={}):
    data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {'content-type': 'application/json', **headers}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            content, kind = answer.read(), answer.headers.get('content-type', '')
    except urllib.error.HTTPError as error:
        raise AssertionError(f'{method} {url}: {error.code} {error.read().decode()}') from None
    return json.loads(content) if 'json' in kind and content else content


class Story(unittest.TestCase):
    def setUp(self):
        agency = ask('GET', CONTROL)
        self.base = agency['baseUrl']
        self.keys = {'hash': agency['secretKey'], 'authorization': 'Bearer ' + agency['token']}
        ask('POST', CONTROL + '/reset')

    def call(self, name, body=None, **path):
        called.add(name)
        method, template = OPERATIONS[name]
        for key, value in path.items():
            template = template.replace('{' + key + '}', urllib.parse.quote(value, safe=''))
        answer = ask(method, self.base + template, body, self.keys)
        if isinstance(answer, bytes):
            return answer
        self.assertIsNot(answer.get('isSuccessfull'), False, answer)
        return answer.get('result', answer)

    def person(self, name, **who):
        made = ask('POST', CONTROL + '/people', {'name': name, **who})
        return CONTROL + '/people/' + made['agentId'], made

    def connected(self, name):
        me, person = self.person(name)
        self.scan(me, self.call('getConnectUrl'))
        return me, person

    def scan(self, me, link):
        if isinstance(link, bytes):
            ask('POST', me + '/scan', link, {'content-type': 'image/png'})
        else:
            ask('POST', me + '/scan', {'link': link})

    def items(self, name):
        return ask('GET', CONTROL + '/' + name)['items']

    def test_connections(self):
        ada, _ = self.person('Ada')
        self.scan(ada, self.call('getConnectQrCode'))
        bob, _ = self.person('Bob')
        self.scan(bob, self.call('recreateConnectUrl'))
        shops = [self.person(f'Shop {number}')[1] for number in range(4)]
        self.call('connectByAlias', {'alias': shops[0]['alias']})
        self.call('connectByDid', {'did': shops[1]['did'], 'defaultAlias': shops[1]['alias']})
        self.call('connectByInvitationUrl', {'url': shops[2]['invitation']})
        self.call('connectByLinkedDomain', {'linkedDomain': shops[3]['linkedDomain'], 'defaultAlias': shops[3]['alias']})
        listed = self.call('listConnections', {'currentPage': 0, 'rowsPerPage': 50})
        self.assertEqual(len(self.items('connections')), 6)
        self.assertIn(6, listed.values())
        ids = [shop['agentId'] for shop in shops]
        self.assertIn(ids[0], self.call('getConnectionByAgentId', id=ids[0]).values())
        self.call('addConnectionStageAccess', id=ids[0])
        self.assertTrue(self.call('getConnectionByAgentAlias', alias=shops[0]['alias'])['withStageAccess'])
        self.call('removeConnectionStageAccess', id=ids[0])
        self.assertFalse(self.call('getConnectionByAgentId', id=ids[0])['withStageAccess'])
        self.call('deleteConnection', id=ids[0])
        self.call('deleteConnections', {'id': ids[1:3]})
        self.assertEqual(len(self.items('connections')), 3)

    def test_credentials(self):
        ada, person = self.connected('Ada')
        to = {'agentId': person['agentId']}
        first = self.call('issueCredentialByAgentId', {**to, 'payload': [EMAIL]})['credentialIds'][0]
        second = self.call('issueCredentialByAlias', {'agentAlias': person['alias'], 'payload': [EMAIL]})['credentialIds'][0]
        self.scan(ada, self.call('buildCredentialOffer', {'payload': [EMAIL]})['url'])
        self.scan(ada, self.call('buildCredentialOfferQrCode', {'payload': [EMAIL]}))
        self.assertEqual(len(ask('GET', ada)['offers']), 4)
        for offer in ask('GET', ada)['offers']:
            ask('POST', f"{ada}/offers/{offer['id']}/accept")
        status = lambda: [each['status'] for each in ask('GET', ada)['credentials'] if each['id'] == first][0]
        self.assertEqual(self.call('getCredential', id=first)['schemaId'], SCHEMA)
        self.assertIn(4, self.call('listCredentials', {'currentPage': 0, 'rowsPerPage': 50}).values())
        self.assertEqual(self.call('revokeCredentials', {'id': [first], 'purpose': 'suspension'}), 1)
        self.assertEqual(status(), 'suspended')
        self.assertIs(self.call('checkCredentialStatus', {'id': first, 'purpose': 'suspension'}), True)
        self.assertEqual(self.call('unrevokeCredentials', {'id': [first], 'purpose': 'suspension'}), 1)
        self.assertEqual(status(), 'active')
        match = {'schemaId': SCHEMA, 'attributes': EMAIL['attributes'], 'purpose': 'revocation'}
        self.assertEqual(self.call('revokeMatchingCredentials', match), 4)
        self.assertEqual(status(), 'revoked')
        self.assertEqual(self.call('unrevokeMatchingCredentials', match), 4)
        self.assertEqual(status(), 'active')
        self.call('deleteCredential', id=second)
        self.assertEqual(len(ask('GET', ada)['credentials']), 3)

    def test_credential_offers(self):
        ada, _ = self.connected('Ada')
        ids = [ask('POST', ada + '/credential-offers', EMAIL)['id'] for _ in range(3)]
        self.assertIn(3, self.call('listCredentialOffers', {'currentPage': 0, 'rowsPerPage': 50}).values())
        self.call('acceptCredentialOffer', {'id': ids[0]})
        self.call('rejectCredentialOffer', {'id': ids[1]})
        self.assertEqual(self.call('getCredentialOffer', id=ids[0])['id'], ids[0])
        self.call('deleteCredentialOffer', id=ids[2])
        self.assertEqual([each['state'] for each in self.items('credential-offers')], ['accepted', 'rejected'])

    def test_proof_requests(self):
        ada, person = self.connected('Ada')
        ask('POST', CONTROL + '/seed', {'people': [{'name': 'Bob', 'credentials': [EMAIL]}]})
        self.call('sendProofRequestByAgentId', {'agentId': person['agentId'], 'payload': PROOF})
        self.call('sendProofRequestByAlias', {'agentAlias': person['alias'], 'payload': PROOF})
        self.assertEqual(len(ask('GET', ada)['proofRequests']), 2)
        [bob] = [CONTROL + '/people/' + each['agentId'] for each in self.items('people') if each['name'] == 'Bob']
        self.scan(bob, self.call('buildProofRequest', {'payload': PROOF})['url'])
        self.scan(bob, self.call('buildProofRequestQrCode', {'payload': PROOF}))
        for request in ask('GET', bob)['proofRequests']:
            shown = ask('POST', f"{bob}/proof-requests/{request['id']}/answer")['shown']
            self.assertEqual(shown[0]['attributes'], EMAIL['attributes'])
        states = sorted(each['state'] for each in self.items('proof-requests'))
        self.assertEqual(states, ['answered', 'answered', 'pending', 'pending'])

    def test_messages(self):
        ada, person = self.connected('Ada')
        ask('PUT', CONTROL + '/flows/onboarding', {'waits': []})
        payloads = {
            'sendActionMessage': {'title': 'Sure?', 'buttons': [{'title': 'Yes', 'value': 'yes'}]},
            'sendCustomMessage': {'any': 1},
            'sendGeneralMessage': {'title': 'Hello'},
            'sendSystemMessage': {'event': 'updated'},
            'sendDataMessage': {'order': 'A-1'},
            'initWorkflow': {'workflow': 'onboarding'},
        }
        for name, payload in payloads.items():
            body = {'payload': payload, **({'requestId': 'b8a2f1de-6c43-4d0e-9a35-51f0f8f0c7b2'} if name == 'sendDataMessage' else {})}
            self.call(name + 'ByAgentId', {'agentId': person['agentId'], **body})
            self.call(name + 'ByAlias', {'agentAlias': person['alias'], **body})
        messages = ask('GET', ada)['messages']
        self.assertEqual([each['payload'] for each in messages], [each for each in payloads.values() for _ in range(2)])
        ask('POST', f"{ada}/messages/{messages[0]['id']}/press", {'button': 'yes'})
        self.assertEqual(ask('GET', ada)['messages'][0]['pressed']['value'], 'yes')

    def test_flows(self):
        ask('PUT', CONTROL + '/flows/onboarding', {'waits': ['first', 'second'], 'isStatic': True})
        ada, _ = self.person('Ada')
        self.scan(ada, self.call('getFlowUrl', {'workflow': 'onboarding'}))
        self.scan(ada, self.call('getFlowQrCode', {'workflow': 'onboarding'}))
        self.assertIn('http', self.call('getStaticFlowUrls'))
        self.call('startFlow', {'workflowName': 'onboarding', 'payload': {'correlationId': 'A-1027'}})
        runs = self.items('runs')
        self.assertEqual([run['state'] for run in runs], ['waiting'] * 3)
        self.call('resumeFlow', {'correlationId': 'A-1027', 'payload': {'n': 1}})
        self.call('resumeFlowInstance', {'invocationPoint': 'second', 'payload': {'n': 2}}, instanceId=runs[2]['instanceId'])
        self.assertEqual(self.items('runs')[2]['state'], 'completed')
        self.call('publishFlows')
        self.assertTrue(self.items('flows')[0]['isPublished'])

    def test_aliases(self):
        for kind, path in (('Local', 'local-aliases'), ('Public', 'public-aliases')):
            self.assertIn(True, self.call(f'check{kind}AliasAvailability', {'id': 'support'}).values())
            self.call(f'create{kind}Alias', {'id': 'support', 'displayName': 'Support'})
            self.assertIn(False, self.call(f'check{kind}AliasAvailability', {'id': 'support'}).values())
            self.call(f'disable{kind}Alias', {'id': 'support'})
            self.assertEqual(self.call(f'get{kind}Alias', id='support')['state'], 2)
            self.call(f'enable{kind}Alias', {'id': 'support'})
            self.assertEqual([each['state'] for each in self.items(path)], [1])
            self.assertIn(1, self.call(f'list{kind}Aliases', {'currentPage': 0, 'rowsPerPage': 50}).values())
            self.call(f'sync{kind}Aliases')
            self.assertEqual(len(self.items('registry')), 1)
            self.call(f'delete{kind}Alias', {'id': 'support'})
            self.assertEqual(self.items(path), [])
            self.call(f'sync{kind}Aliases')
            self.assertEqual(self.items('registry'), [])
        _, person = self.connected('Ada')
        key = 'com.one37id:email:ada%40example.com'
        self.call('createRegistryAlias', {'agentId': person['agentId'], 'isOverride': False, 'payload': {'key': key, 'value': 'ada'}})
        self.assertIn('ada', json.dumps(self.call('getRegistryAlias', aliasKey=key)))
        self.assertEqual(self.call('getRegistryAliasValue', aliasKey=key), 'ada')

    def test_the_business(self):
        ada, person = self.person('Ada')
        session = self.call('signInToBusiness', {'contactId': '7c9e6679-7425-40de-944b-e07fc1f90ae7'})
        self.scan(ada, session['url'])
        done = {'sessionId': session['sessionId'], 'isSuccessful': True, 'email': 'ada@example.com'}
        self.call('completeBusinessSignIn', done)
        invite = self.call('createUserInvite', {'alias': person['alias'], 'roles': ['administrator']})
        self.scan(ada, self.call('signUpToBusiness', {})['url'])
        self.call('completeBusinessSignUp', {
            'isSuccessful': True, 'agentId': person['agentId'], 'inviteId': invite['id'], 'signupType': 0,
            'payload': {'email': 'ada@example.com', 'firstName': 'Ada', 'lastName': 'Lovelace'},
        })
        self.assertEqual([user['roles'] for user in self.items('users')], [['administrator']])
        self.assertEqual([each['state'] for each in self.items('sessions')], ['completed', 'pending'])
        self.call('enableDiscovery')
        self.assertTrue(ask('GET', CONTROL)['isDiscoverable'])
        self.call('getDiscoveryStatus')
        self.call('disableDiscovery')
        self.assertFalse(ask('GET', CONTROL)['isDiscoverable'])
        self.call('sendProfileForSignature')
        self.assertIsNotNone(ask('GET', CONTROL)['profileSent'])
        self.call('signInStudioUser')
        self.assertIsNotNone(ask('GET', CONTROL)['studioSignIn'])
        self.call('createMetricEvent', {'Job': 'issuer', 'MetricName': 'issued', 'MetricValue': 3, 'Unit': 'credentials', 'Tag': 'email'})
        self.assertEqual(self.items('metrics')[0]['event']['MetricName'], 'issued')
        self.call('checkPolicyCompliance', {'schemaId': SCHEMA, 'privacyPolicyUrl': 'https://example.com/privacy'})
        self.assertEqual(self.items('policy-checks')[0]['schemaId'], SCHEMA)

    def test_zz_none_is_left_out(self):
        self.assertEqual(sorted(set(OPERATIONS) - called), [])


unittest.main()
