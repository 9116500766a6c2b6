// A network of its own, where none is given: a subnet by which the functions go out, and one for the
// private endpoints of what they go to.

@description('Base of the names.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Addresses of the network; a /24 that nothing it is peered with uses.')
param addressPrefix string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'functions'
        properties: {
          // An instance takes an address.
          addressPrefix: cidrSubnet(addressPrefix, 25, 0)
          delegations: [
            {
              name: 'flex-consumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 4)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}

@description('Subnet by which the functions go out.')
output functionsSubnetId string = '${network.id}/subnets/functions'

@description('Subnet of the private endpoints.')
output endpointsSubnetId string = '${network.id}/subnets/endpoints'
